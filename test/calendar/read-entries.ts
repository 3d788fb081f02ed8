import ICAL from 'ical.js';
import type { ExpectedEntry } from './corpus.js';

/** What ical.js, a reader of another maker, finds in a calendar; zones are those the calendar itself describes. */
export function readEntries(ics: string): ExpectedEntry[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const zones = calendar.getAllSubcomponents('vtimezone').map((described) => new ICAL.Timezone(described));
  const zoneOf = new Map(zones.map((zone) => [zone.tzid, zone]));
  return calendar.getAllSubcomponents('vevent').map((entry) => {
    const text = (name: string) => {
      const value = entry.getFirstPropertyValue(name);
      return value === null ? null : String(value);
    };
    return {
      uid: text('uid') ?? '',
      start: moment(entry, 'dtstart', zoneOf),
      end: moment(entry, 'dtend', zoneOf),
      summary: text('summary') ?? '',
      description: text('description'),
      location: text('location'),
      url: text('url'),
      status: text('status'),
      sequence: Number(text('sequence')),
      alarms: entry.getAllSubcomponents('valarm').length,
    };
  });
}

function moment(entry: ICAL.Component, name: string, zones: ReadonlyMap<string, ICAL.Timezone>): string {
  const property = entry.getFirstProperty(name);
  const time = property?.getFirstValue();
  if (!(time instanceof ICAL.Time)) return '';
  if (time.isDate) return time.toString();
  const zone = String(property?.getParameter('tzid') ?? '');
  if (zone !== '') {
    const known = zones.get(zone);
    if (known === undefined) throw new Error(`no VTIMEZONE for ${zone}`);
    time.zone = known;
  }
  return new Date(time.toUnixTime() * 1000).toISOString().replace('.000', '');
}
