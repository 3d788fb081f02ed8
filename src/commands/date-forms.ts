import { type Message, message } from '../i18n/message.js';

/** The forms a date may have that is known only in part, with examples as old as such dates are. */
export function dateForms(what: 'birth' | 'other'): Message {
  return what === 'birth'
    ? message('3.5.1986, 1986-05-03, May 1986, 1986-05 or 1986')
    : message('27.10.2019, 2019-10-27, October 2019, 2019-10 or 2019');
}

/** What helps where a cell has the number by which a spreadsheet knows a day, `44562`; null where it has none. */
export function spreadsheetDay(value: string): Message | null {
  return /^[1-9]\d{4}(?:[.,]\d+)?$/.test(value)
    ? message(
        '“{value}” is the number by which Excel knows a day; format the column as a date there, and save again.',
        {
          value,
        },
      )
    : null;
}
