// Owns showing what is heavy in a task of its own: it follows once the browser has drawn what is waited for.
import { useEffect, useState } from 'preact/hooks';

/** The value as it was when the browser last drew; null before the first time. */
export function useLate<Value>(value: Value): Value | null {
  const [late, follow] = useState<Value | null>(null);
  useEffect(() => follow(() => value), [value]);
  return late;
}
