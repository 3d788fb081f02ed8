/** Exporting member lists. */
export const exporting = {
  'Write a member list for Excel, as CSV, JSON or address cards':
    'Eine Mitgliederliste für Excel, als CSV, JSON oder Adresskarten schreiben',
  'csv, xlsx, json or vcard; without it what --out ends with, else csv':
    'csv, xlsx, json oder vcard; ohne Angabe nach der Endung von --out, sonst csv',
  'A workbook cannot be shown on a screen; --out FILE says where to write it.':
    'Eine Arbeitsmappe lässt sich nicht auf dem Bildschirm zeigen; --out DATEI sagt, wohin sie soll.',
} as const;
