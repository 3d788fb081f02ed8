import type { ReadEntry } from '../../calendar/read-entry.js';
import type { Context } from '../../context.js';
import { formatMailbox, type Mailbox, readableMailbox } from '../../domain/email-address.js';
import { dateRange, longDate, timeRange } from '../../i18n/dates.js';
import type { ListHeaders } from '../../mailing/copy.js';

/** A mail to be looked at. */
export interface ShownMail {
  from: Mailbox;
  to: Mailbox;
  replyTo: Mailbox | null;
  list: ListHeaders;
  subject: string;
  text: string;
  html: string;
  /** The calendar part, and what a calendar program reads in it; null: the mail has none. */
  calendar: { text: string; entry: ReadEntry | null } | null;
}

/**
 * A page that shows a mail as it will look: headers, the HTML version at the width of a telephone or a window, on light
 * and dark screens, the text version, and the calendar entry in words and as it is.
 *
 * Nothing in the mail can run or load anything: it lies in a frame without any rights, under a policy that allows styles
 * alone. The choices are made by style sheets, so the page itself needs no script either.
 */
export function mailPage({ t, lang }: Pick<Context, 't' | 'lang'>, mail: ShownMail): string {
  const choice = (group: string, id: string, label: string, isChosen = false) =>
    `<input type="radio" name="${group}" id="${id}"${isChosen ? ' checked' : ''}><label for="${id}">${escaped(label)}</label>`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(mail.subject)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(mail.subject)}</h1>
${table(headers(t, mail))}
<h2>${escaped(t('As the mail looks'))}</h2>
<div class="look">
${choice('width', 'wide', t('Computer'), true)}
${choice('width', 'narrow', t('Telephone'))}
<span class="gap"></span>
${choice('colours', 'own', t('as this screen'), true)}
${choice('colours', 'light', t('light'))}
${choice('colours', 'dark', t('dark'))}
<div class="frame"><iframe title="${escaped(t('The mail'))}" sandbox srcdoc="${escaped(mail.html)}"></iframe></div>
</div>
<h2>${escaped(t('As text, for programs that show no HTML'))}</h2>
<pre>${escaped(mail.text)}</pre>
${calendarSection({ t, lang }, mail.calendar)}
</main>
</body>
</html>
`;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const style = `
:root { color-scheme: light dark; --ink: #1d2125; --pale: #555d66; --paper: #ffffff; --ground: #eef1f4; --line: #d5dae0; --mark: #0b5394; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaed; --pale: #b4bac2; --paper: #22262b; --ground: #16191d; --line: #3a4048; --mark: #8ab8f0; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 1rem; }
h2 { font-size: 1.0625rem; margin: 2rem 0 0.5rem; }
table { border-collapse: collapse; }
th { text-align: left; vertical-align: top; font-weight: 400; color: var(--pale); padding: 0.125rem 1rem 0.125rem 0; white-space: nowrap; }
td { vertical-align: top; padding: 0.125rem 0; }
pre { margin: 0; padding: 1rem; background: var(--paper); border: 1px solid var(--line); white-space: pre-wrap; font: 0.9375rem/1.5 ui-monospace, Consolas, monospace; }
summary { cursor: pointer; margin: 0.75rem 0 0.5rem; color: var(--mark); }
.look input { position: absolute; opacity: 0; }
.look label { display: inline-block; padding: 0.25rem 0.75rem; margin: 0 0.25rem 0.5rem 0; border: 1px solid var(--line); border-radius: 1rem; cursor: pointer; }
.look input:checked + label { border-color: var(--mark); color: var(--mark); font-weight: 600; }
.look input:focus-visible + label { outline: 2px solid var(--mark); outline-offset: 2px; }
.gap { display: inline-block; width: 1rem; }
.frame { border: 1px solid var(--line); background: var(--paper); }
iframe { display: block; width: 100%; height: 75vh; margin: 0 auto; border: 0; resize: vertical; }
#narrow:checked ~ .frame iframe { width: min(375px, 100%); height: 42rem; }
#light:checked ~ .frame { background: #ffffff; color-scheme: light; }
#dark:checked ~ .frame { background: #16191d; color-scheme: dark; }
#light:checked ~ .frame iframe { color-scheme: light; }
#dark:checked ~ .frame iframe { color-scheme: dark; }
`;

type Rows = [label: string, value: string | null][];

function headers(t: Context['t'], { from, to, replyTo, subject, list }: ShownMail): Rows {
  return [
    [t('Sender'), readableMailbox(from)],
    [t('Recipient'), readableMailbox(to)],
    [t('Subject line'), subject],
    [t('Answers to'), replyTo === null ? null : readableMailbox(replyTo)],
    ['List-Id', list.list === null ? null : formatMailbox({ name: list.list.name, address: list.list.id })],
    ['List-Unsubscribe', list.unsubscribe === null ? null : list.unsubscribe.address],
  ];
}

function calendarSection({ t, lang }: Pick<Context, 't' | 'lang'>, calendar: ShownMail['calendar']): string {
  const heading = `<h2>${escaped(t('Calendar entry'))}</h2>`;
  if (calendar === null) return `${heading}\n<p>${escaped(t('No calendar entry comes with this mail.'))}</p>`;
  const { text, entry } = calendar;
  const words = entry === null ? '' : table(entryRows(t, lang, entry));
  return `${heading}
${words}
<details><summary>${escaped(t('The entry as it is sent'))}</summary>
<pre>${escaped(text.replaceAll('\r\n', '\n'))}</pre></details>`;
}

function entryRows(t: Context['t'], lang: Context['lang'], entry: ReadEntry): Rows {
  const isTaken = entry.method === 'CANCEL';
  return [
    [t('What'), entry.summary],
    [t('When'), whenText(entry, lang)],
    [t('Where'), entry.location],
    [t('Invited by'), entry.organizer],
    [t('For whom'), entry.attendees.length === 0 ? null : entry.attendees.join(', ')],
    [
      t('Effect'),
      isTaken ? t('takes the entry out of the calendar') : t('puts the entry into the calendar, or moves it'),
    ],
    [t('Version'), String(entry.sequence)],
  ];
}

function whenText({ startDate, endDate, startTime, endTime, timezone }: ReadEntry, lang: Context['lang']): string {
  const days = startDate === endDate ? longDate(startDate, lang) : dateRange(startDate, endDate, lang);
  if (startTime === null || endTime === null) return days;
  return `${days}, ${timeRange(startTime, endTime, lang)}${timezone === null ? '' : ` (${timezone})`}`;
}

function table(rows: Rows): string {
  const shown = rows.filter(([, value]) => value !== null && value !== '');
  const lines = shown.map(
    ([label, value]) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value ?? '')}</td></tr>`,
  );
  return `<table>\n${lines.join('\n')}\n</table>`;
}

/** Text for a page, also between double quotes. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
