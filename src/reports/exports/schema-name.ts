// Owns the name of the schema that exported JSON follows. The extension ships it in its folder `schema`.

export const LOG_SCHEMA = 'downlog-log-1.schema.json';
