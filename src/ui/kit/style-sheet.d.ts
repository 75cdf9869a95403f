// Owns what a style sheet is to a part that is loaded later: its address.
declare module '*.css?url' {
  const url: string;
  export { url as default };
}
