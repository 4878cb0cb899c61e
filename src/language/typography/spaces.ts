/** U+00A0: as wide as a word space, no line ends at it. */
export const NO_BREAK_SPACE = '\u00A0';
/** U+202F: narrow, no line ends at it. */
export const NARROW_SPACE = '\u202F';

/** For patterns: a single space of any width, or the line break of a source that is wrapped. */
export const SPACE = '[ \\t\\n\\u00A0\\u2009\\u202F]';
