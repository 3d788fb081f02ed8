import { writePersonalEntry } from '../../src/calendar/ics.js';
import { readEntry } from '../../src/calendar/read-entry.js';
import { mailPage } from '../../src/commands/invite/page-html.js';
import { translator } from '../../src/i18n/translate.js';
import { loadTemplates, mailTemplates, mailView, renderMail } from '../../src/templates/index.js';
import { labels } from '../calendar/events.js';
import { sampleEvent } from '../helpers/sample-event.js';
import { anna, roundTable, sampleMail } from '../helpers/sample-mails.js';

const languages = ['de', 'en'] as const;
const styles = ['informal', 'formal'] as const;

/** Words and links that find no place to break, and text that would be markup. */
const long = `${'Verbandsgemeindebürgermeisterinnen'.repeat(5)} <b>&amp;</b>`;
const unwieldy = sampleEvent({
  title: long,
  topic: long,
  place: long,
  abstract: long,
  question: long,
  onlineUrl: `https://meet.example.org/${'a1b2c3'.repeat(40)}`,
});

/** Every mail njb writes, with all that can be in it, and the page that shows one before it is sent; by file name. */
export async function samplePages(builtIn: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const language of languages) {
    const templates = await loadTemplates({ folders: { own: null, builtIn }, language, genderMark: '*' });
    for (const name of mailTemplates) {
      for (const style of styles) {
        const { html } = renderMail(templates, name, mailView(sampleMail(name, language, style)));
        pages.set(`${name}-${style}.${language}`, html);
      }
    }
    const content = sampleMail('invitation', language, 'informal', { event: unwieldy });
    pages.set(`unwieldy.${language}`, renderMail(templates, 'invitation', mailView(content)).html);
    const mail = renderMail(templates, 'invitation', mailView(sampleMail('invitation', language)));
    pages.set(`preview.${language}`, await previewOf(mail, language));
  }
  return pages;
}

async function previewOf(mail: { subject: string; text: string; html: string }, lang: 'de' | 'en'): Promise<string> {
  const office = { name: 'Netzwerk Junge Bürgermeister*innen', address: 'buero@example.org' };
  const attendee = { name: `${anna.givenName} ${anna.familyName}`, address: 'anna.mueller@example.org' };
  const text =
    writePersonalEntry(roundTable, {
      method: 'REQUEST',
      organizer: office,
      attendee,
      stamp: '2025-09-01T08:00:00Z',
      labels: { ...labels, language: lang },
    }) ?? '';
  const list = { id: 'digital-impuls.example.org', name: 'Digital-Impuls' };
  const unsubscribe = { address: office.address, subject: 'unsubscribe' };
  return mailPage(
    { t: await translator(lang), lang },
    {
      ...mail,
      from: office,
      to: attendee,
      replyTo: office,
      list: { list, unsubscribe },
      calendar: { text, entry: await readEntry(text) },
    },
  );
}

/** The page of a mail whose data, HTML and entry try to run scripts and to fetch from elsewhere. */
export async function hostilePage(): Promise<string> {
  const attack = `</title></iframe><script>console.log('ran'); top.document.title = 'taken'</script>
    <img src="https://example.com/x.png" onerror="console.log('ran')"><iframe src="https://example.com/"></iframe>
    <link rel="stylesheet" href="https://example.com/x.css">
    <meta http-equiv="refresh" content="0;url=https://example.com/">`;
  return mailPage(
    { t: await translator('en'), lang: 'en' },
    {
      subject: 'harmless',
      text: attack,
      html: attack,
      from: { name: attack, address: attack },
      to: { name: attack, address: attack },
      replyTo: null,
      list: { list: { id: attack, name: attack }, unsubscribe: null },
      calendar: { text: attack, entry: null },
    },
  );
}
