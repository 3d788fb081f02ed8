import { Temporal } from 'temporal-polyfill';

/** One change of a zone's offset. Wall times are those of the clock before the change, as RFC 5545 writes DTSTART. */
interface Change {
  year: number;
  month: number;
  weekday: number;
  /** 1 for the first such weekday of the month, 2 for the second … */
  nth: number;
  isLastInMonth: boolean;
  wallTime: string;
  offsetFrom: string;
  offsetTo: string;
  isForward: boolean;
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Years looked at beyond the last event, enough to tell "fourth Sunday" from "last Sunday". */
const yearsAhead = 8;

/**
 * The VTIMEZONE (RFC 5545 3.6.5) of an IANA zone, right for every event between the two years.
 *
 * Built from the zone data of the running engine, the same that all other date arithmetic uses. A zone that changes
 * by the same rule every year gets one STANDARD and one DAYLIGHT with an RRULE, the only form Outlook reads; any
 * other zone gets its changes one by one.
 *
 * @returns lines joined by CRLF, not folded (none is long enough)
 * @throws RangeError where the engine does not know the zone
 */
export function vtimezone(zone: string, firstYear: number, lastYear: number): string {
  const key = `${zone} ${firstYear} ${lastYear}`;
  const text = known.get(key) ?? describeZone(zone, firstYear, lastYear);
  known.set(key, text);
  return text;
}

/** A mailing asks for the same zone and years once for every person. */
const known = new Map<string, string>();

function describeZone(zone: string, firstYear: number, lastYear: number): string {
  const start = Temporal.ZonedDateTime.from({ year: firstYear - 1, month: 1, day: 1, timeZone: zone });
  const changes = changesBetween(start, lastYear + yearsAhead);
  const rules = yearlyRules(changes, firstYear - 1, lastYear + yearsAhead);
  const observances = rules ?? singleChanges(start, changes, lastYear + 1);
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'].join('\r\n');
}

function changesBetween(start: Temporal.ZonedDateTime, lastYear: number): Change[] {
  const changes: Change[] = [];
  let next = start.getTimeZoneTransition('next');
  while (next !== null && next.year <= lastYear) {
    changes.push(describeChange(next));
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

function describeChange(transition: Temporal.ZonedDateTime): Change {
  const before = transition.subtract({ nanoseconds: 1 });
  const wall = transition.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  return {
    year: wall.year,
    month: wall.month,
    weekday: wall.dayOfWeek,
    nth: Math.ceil(wall.day / 7),
    isLastInMonth: wall.day + 7 > wall.daysInMonth,
    wallTime: compact(wall),
    offsetFrom: utcOffset(before.offset),
    offsetTo: utcOffset(transition.offset),
    isForward: transition.offsetNanoseconds > before.offsetNanoseconds,
  };
}

/** Two observances with an RRULE each, or null where the zone does not change by one rule every year. */
function yearlyRules(changes: Change[], firstYear: number, lastYear: number): string[] | null {
  const forward = yearlyRule(
    changes.filter((change) => change.isForward),
    firstYear,
    lastYear,
  );
  const back = yearlyRule(
    changes.filter((change) => !change.isForward),
    firstYear,
    lastYear,
  );
  return forward === null || back === null ? null : [...forward, ...back];
}

function yearlyRule(changes: Change[], firstYear: number, lastYear: number): string[] | null {
  const [first] = changes;
  if (first === undefined || changes.length !== lastYear - firstYear + 1) return null;
  const oncePerYear = changes.every((change, index) => change.year === firstYear + index);
  const alike = changes.every(
    (change) =>
      change.month === first.month &&
      change.weekday === first.weekday &&
      change.wallTime.slice(8) === first.wallTime.slice(8) &&
      change.offsetFrom === first.offsetFrom &&
      change.offsetTo === first.offsetTo,
  );
  if (!oncePerYear || !alike) return null;
  const position = changes.every((change) => change.isLastInMonth)
    ? -1
    : changes.every((change) => change.nth === first.nth)
      ? first.nth
      : null;
  if (position === null) return null;
  return observance(
    first,
    `RRULE:FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${position}${weekdayNames[first.weekday - 1]}`,
  );
}

function singleChanges(start: Temporal.ZonedDateTime, changes: Change[], lastYear: number): string[] {
  const offset = utcOffset(start.offset);
  const inForce: Change = {
    ...describeChange(start),
    wallTime: compact(start.toPlainDateTime()),
    offsetFrom: offset,
    offsetTo: offset,
    isForward: false,
  };
  return [inForce, ...changes.filter((change) => change.year <= lastYear)].flatMap((change) => observance(change));
}

function observance(change: Change, ...rule: string[]): string[] {
  const name = change.isForward ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${change.wallTime}`,
    `TZOFFSETFROM:${change.offsetFrom}`,
    `TZOFFSETTO:${change.offsetTo}`,
    ...rule,
    `END:${name}`,
  ];
}

function compact(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

function utcOffset(offset: string): string {
  return offset.replaceAll(':', '');
}
