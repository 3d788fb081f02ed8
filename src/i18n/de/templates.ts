/** Templates of mails and reports. */
export const templates = {
  'Templates of mails and reports': 'Vorlagen der Mails und Berichte',
  'List the templates, and which are your own': 'Die Vorlagen auflisten, und welche davon eigene sind',
  'Copy a template into your folder, to change it there':
    'Eine Vorlage in den eigenen Ordner kopieren, um sie dort zu ändern',
  'a template as in “njb template list”; with .html, .txt … that kind alone':
    'eine Vorlage aus „njb template list“; mit .html, .txt … nur diese Art',
  Template: 'Vorlage',
  Kind: 'Art',
  Whose: 'Herkunft',
  File: 'Datei',
  part: 'Baustein',
  'your own': 'eigene',
  'from njb': 'von njb',
  '“njb template copy NAME” puts a template into your folder, where you can change it.':
    '„njb template copy NAME“ legt eine Vorlage in Ihren Ordner; dort können Sie sie ändern.',
  'There is no template “{name}”.': 'Eine Vorlage „{name}“ gibt es nicht.',
  'Template {where}: {what}': 'Vorlage {where}: {what}',
  '“njb template list” shows all templates.': '„njb template list“ zeigt alle Vorlagen.',
  nothing: 'nichts',
  'a list': 'eine Liste',
  'a record': 'ein Datensatz',
  'a number': 'eine Zahl',
  'yes or no': 'Ja oder Nein',
  'a text': 'ein Text',
  'there is no template {name}': 'Eine Vorlage {name} gibt es nicht.',
  '“{name}” cannot name a template; names have small letters, digits and hyphens':
    '„{name}“ kann keine Vorlage bezeichnen; Namen bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen.',
  'the part “{name}” includes itself': 'Der Baustein „{name}“ bindet sich selbst ein.',
  'no valid Handlebars: {problem}': 'Das ist kein gültiges Handlebars: {problem}',
  'this cannot be rendered: {problem}': 'Das lässt sich nicht ausgeben: {problem}',
  'names after “as” are not supported; use this, @index and ../':
    'Namen nach „as“ gibt es hier nicht; nehmen Sie this, @index und ../',
  'decorators are not supported': 'Dekoratoren gibt es hier nicht.',
  'printing without escaping (three braces, or &) is not allowed; use two braces':
    'Ungeschützt (mit drei Klammern oder &) wird nichts ausgegeben; nehmen Sie zwei Klammern.',
  'plain text needs no braces': 'Fester Text braucht keine Klammern.',
  '“#{name}” is no block; there are {names}': '„#{name}“ ist kein Block; es gibt {names}.',
  '“#{name}” takes one field, or one helper in brackets':
    'Zu „#{name}“ gehört genau ein Feld oder ein Helfer in Klammern.',
  'the name of a part must be written out': 'Der Name eines Bausteins muss ausgeschrieben sein.',
  'there is no helper “{name}”; there are {names}': 'Einen Helfer „{name}“ gibt es nicht; es gibt {names}.',
  '“{url}” is no web or mail address (http, https, mailto)':
    '„{url}“ ist keine Web- oder Mailadresse (http, https, mailto).',
  'nothing to print here; put #if around what may be missing':
    'Hier gibt es nichts auszugeben; setzen Sie #if um das, was fehlen darf.',
  '{what} cannot be printed': 'Ausgeben lässt sich das nicht: {what}',
  'there is no field “{name}”; there are {names}': 'Ein Feld „{name}“ gibt es nicht; es gibt {names}.',
  'there is no field “{name}” in {what}': 'Ein Feld „{name}“ gibt es nicht; davor steht: {what}',
  'text is needed here, not {what}': 'Hier wird Text gebraucht; da steht: {what}',
  'a whole number is needed here, not {what}': 'Hier wird eine ganze Zahl gebraucht; da steht: {what}',
  'a list is needed here, not {what}': 'Hier wird eine Liste gebraucht; da steht: {what}',
  'a date like 2025-09-04 is needed here, not {what}': 'Hier wird ein Datum wie 2025-09-04 gebraucht; da steht: {what}',
  'a time like 16:00 is needed here, not {what}': 'Hier wird eine Uhrzeit wie 16:00 gebraucht; da steht: {what}',
  'a number is needed here, not {what}': 'Hier wird eine Zahl gebraucht; da steht: {what}',
  'charts can stand in HTML pages only': 'Diagramme können nur in HTML-Seiten stehen',
};
