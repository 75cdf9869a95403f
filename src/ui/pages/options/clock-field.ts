// Owns the way between a time of day as a field has it, and minutes since midnight.

/** `22:30`, as a field for times wants it. */
export function fieldOfMinute(minute: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** NaN where no time was chosen. */
export function minuteOfField(text: string): number {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return Number(hour) * 60 + Number(minute);
}
