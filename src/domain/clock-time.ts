/**
 * The time on the clock some minutes before another, on the same day.
 * @param time `HH:MM`
 * @param minutes a whole number, not negative
 * @returns `HH:MM`; null where that would be the day before
 */
export function minutesBefore(time: string, minutes: number): string | null {
  const left = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - minutes;
  if (left < 0) return null;
  const [hour, minute] = [Math.floor(left / 60), left % 60];
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
