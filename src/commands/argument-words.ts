import { type Message, message } from '../i18n/message.js';

/** What the arguments of commands are called on the screen, by the names the code gives them. */
const words: Readonly<Record<string, Message>> = {
  words: message('words'),
  file: message('file'),
  member: message('member'),
  keep: message('keep'),
  other: message('other'),
  one: message('person'),
  counterpart: message('counterpart'),
  function: message('function'),
  purpose: message('purpose'),
  municipality: message('municipality'),
  alias: message('alias'),
  name: message('name'),
  year: message('year'),
  event: message('event'),
  events: message('events'),
  guest: message('guest'),
  guests: message('guests'),
  url: message('url'),
  link: message('link'),
  session: message('session'),
  organisation: message('organisation'),
  title: message('title'),
  topic: message('topic'),
  text: message('text'),
  votes: message('votes'),
  definition: message('definition'),
  setting: message('setting'),
  value: message('value'),
  shell: message('shell'),
};

/** What an argument is called in the language of the screen; as the code has it where there is no better word. */
export function argumentWord(name: string): Message {
  return words[name] ?? message('{text}', { text: name });
}
