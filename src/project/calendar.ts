/** Whether a text is a date of the calendar: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  // The day before the first of the next month is the month's last.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return day === undefined || (Number(day) >= 1 && Number(day) <= last);
}

/** Whether a text was surely meant as a date, such as `2018-13-05` or `5/3/2018`. */
export function looksLikeDate(text: string): boolean {
  return /^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/.test(text) || /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text);
}

/** Whether a range surely ends before it starts; dates are compared as far as both are exact. */
export function endsBefore(start: string, end: string): boolean {
  const exact = Math.min(start.length, end.length);
  return end.slice(0, exact) < start.slice(0, exact);
}
