import { isMarkedText, plainText } from '../../language/marked-text.js';
import { unwrapped } from '../../language/scope.js';

/** An argument as a plain text, such as a key or an id; undefined where it is none. */
export function plainArgument(input: unknown): string | undefined {
  if (isMarkedText(input)) return plainText(input.runs);
  const value = unwrapped(input);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
