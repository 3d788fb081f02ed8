import { message } from '../../i18n/message.js';
import { globalOptions } from '../global-options.js';
import type { Block } from './topics.js';

export function page(): Block[] {
  return [
    { text: message('These may stand anywhere in the line.') },
    { rows: globalOptions },
    { heading: message('Environment') },
    {
      rows: [
        ['NJB_DB, NJB_LANG, NJB_TODAY', message('as --db, --lang and --today, which win')],
        ['NJB_SMTP', message('mail server as a URL; wins over the setting smtp')],
        ['NJB_SMTP_PASSWORD', message('password of the mail server; wins over passwordCommand')],
        ['NJB_PAGER, PAGER', message('program for lists longer than the screen; less unless set, off for none')],
        ['NO_COLOR, FORCE_COLOR', message('no colours, or colours though the output is no terminal')],
      ],
    },
  ];
}
