import type { Field } from './fields.js';

/**
 * The headers offices really use, German and English, normalised as `normaliseHeader` does: lower case, `ae` for `ä`,
 * no punctuation, brackets or `*in` endings. A header belongs to one field only. Separated by commas.
 */
export const HEADERS: Readonly<Record<Field, string>> = {
  id: 'id, njb id, njb nr, person id, personen id, member id, mitglieds id',
  givenName: `
    vorname, vornamen, rufname, vname, vorn, given name, givenname, first name, firstname, forename,
    teilnehmername vorname, teilnehmer vorname, attendee name given name, attendee given name, attendee first name`,
  familyName: `
    nachname, nachnamen, familienname, zuname, nname, nachn, family name, familyname, last name,
    lastname, surname, teilnehmername nachname, teilnehmername familienname, teilnehmer nachname,
    attendee name family name, attendee family name, attendee last name`,
  name: `
    name, vollstaendiger name, vor und nachname, vorname nachname, vorname und nachname,
    vor und zuname, vorname name, nachname vorname, name vorname, full name, fullname, display name,
    anzeigename, buergermeister, buergermeisterin, mitglied name, teilnehmername, name des teilnehmers,
    teilnehmername vollstaendiger name, attendee name, attendee name full name`,
  academicTitle: `
    titel, akademischer titel, akad titel, akademischer grad, akad grad, akademischergrad, doktortitel,
    namenszusatz, title, academic title, academictitle, degree`,
  formOfAddress: `
    anrede, geschlecht, herr frau, frau herr, anredeform, salutation, form of address, formofaddress,
    gender, sex, m w d, w m d, mwd`,
  addressStyle: `
    du sie, sie du, du oder sie, ansprache, duzen, anrede du sie, address style, addressstyle,
    formality`,
  email: `
    e mail, email, mail, mailadresse, e mailadresse, emailadresse, e mail adresse, email adresse,
    mail adresse, e mail dienstlich, email dienstlich, dienstliche e mail, dienstliche mailadresse,
    e mail 1, email 1, elektronische adresse, email address, e mail address, emailaddress,
    mail address, primary email, teilnehmer e mail, teilnehmer email, teilnehmer e mail adresse,
    attendee email, attendee e mail`,
  secondEmail: `
    e mail 2, email 2, mail 2, zweite e mail, weitere e mail, weitere e mails, weitere e mail adresse,
    weitere emails, e mail privat, email privat, private e mail, private email, private mailadresse,
    mail privat, e mail vorzimmer, second email, secondemail, secondary email, other email,
    other emails, additional emails, e mail adresse 2, alternative e mail, cc`,
  phone: `
    telefon, tel, tel nr, telefonnummer, telefon nr, telefonnr, rufnummer, fon, telefon dienstlich,
    tel dienstlich, durchwahl, mobil, mobiltelefon, mobilnummer, handy, handynummer, phone,
    phone number, telephone, mobile, mobile phone, cell`,
  officeTitle: `
    amt, amtsbezeichnung, amtstitel, dienstbezeichnung, dienststellung, office, office title,
    officetitle, title of office, position, job title`,
  municipality: `
    kommune, gemeinde, stadt, ort, stadt gemeinde, gemeinde stadt, stadt oder gemeinde, kommunenname,
    gemeindename, name der kommune, name der gemeinde, gebietskoerperschaft, verbandsgemeinde,
    samtgemeinde, municipality, town, city, city town, place`,
  state: 'land, bundesland, bl, laenderkuerzel, state, federal state',
  district: 'landkreis, kreis, lk, landkreis kreis, kreis landkreis, district, county',
  ags: `
    ags, amtlicher gemeindeschluessel, gemeindeschluessel, gemeindekennziffer, gkz, ags 8,
    gemeindeschluessel ags, municipality key`,
  postalCode: 'plz, postleitzahl, postal code, postalcode, postcode, zip, zip code, zipcode',
  born: `
    geburtsdatum, geb, geboren, geboren am, geb am, geb datum, gebdatum, geburtstag, geburtsjahr,
    geb jahr, jahrgang, jg, born, born on, date of birth, dob, birth date, birthdate, birthday,
    year of birth`,
  elected: `
    wahldatum, gewaehlt am, gewaehlt, gewaehlt seit, tag der wahl, wahltag, datum der wahl,
    letzte wahl, wahl, wahl am, wahljahr, stichwahl, elected, elected on, electedon, election date,
    date of election, election`,
  electionKind: `
    erstwahl, wiederwahl, erst wiederwahl, erstwahl wiederwahl, erst oder wiederwahl, art der wahl,
    wahlart, election kind, electionkind, first or re election, kind of election`,
  employment: `
    hauptamtlich, ehrenamtlich, haupt ehrenamt, haupt ehrenamtlich, hauptamt ehrenamt,
    hauptamtlich ehrenamtlich, haupt oder ehrenamtlich, ha ea, hauptamt, ehrenamt, amtsform,
    beschaeftigung, employment, full time, full time honorary`,
  status: `
    status, mitgliedsstatus, mitgliedschaft, mitgliederstatus, mitgliedsart, mitglied, membership,
    membership status, member status`,
  enteredOn: `
    eintritt, eintrittsdatum, beitritt, beitrittsdatum, eingetreten am, beigetreten am, mitglied seit,
    aufnahmedatum, dabei seit, entered on, enteredon, entry date, joined, joined on, member since`,
  consentNewsletter: `
    einwilligung newsletter, newsletter, newsletter einwilligung, newsletter ja nein, rundmail,
    consent newsletter, consentnewsletter, newsletter consent`,
  consentPhoto: `
    einwilligung foto, einwilligung fotos, foto, fotos, fotoeinwilligung, bildrechte,
    foto einwilligung, consent photo, consentphoto, photo consent, photo`,
  consentRecording: `
    einwilligung aufzeichnung, aufzeichnung, einwilligung aufnahme, einwilligung mitschnitt,
    mitschnitt, consent recording, consentrecording, recording consent, recording`,
  consentNameInLists: `
    einwilligung namensnennung, namensnennung, einwilligung liste, einwilligung teilnehmerliste,
    name in listen, consent name in lists, consentnameinlists, name in lists, listing consent`,
  remarks: `
    bemerkung, bemerkungen, anmerkung, anmerkungen, notiz, notizen, kommentar, hinweis, hinweise,
    sonstiges, remarks, remark, notes, note, comment, comments`,
};
