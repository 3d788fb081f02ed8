/**
 * A part of the official list as an office has it: opened in Excel, title lines above, saved as “CSV UTF-8”. Excel has
 * eaten the zero of some keys; there are no-break spaces in numbers. Keys and names are the real ones.
 */
export const officialList = `\ufeff${[
  'Gemeinden in Deutschland nach Fläche und Bevölkerung;;;;;;',
  'Gebietsstand: 31.12.2024;;;;;;',
  ';;;;;;',
  'AGS;ARS;Gemeindename;Land;Landkreis;PLZ;Bevölkerung insgesamt 1)',
  '1001000;010010000000;Flensburg, Stadt;Schleswig-Holstein;Flensburg, Stadt;24937;92 667',
  '03241010;032410010010;Hemmingen, Stadt;Niedersachsen;Region Hannover;30966;19 405',
  '08118027;081180027027;Hemmingen;Baden-Württemberg;Ludwigsburg;71282;8\u00a0282',
  '08317046;083175005046;Hofstetten;Baden-Württemberg;Ortenaukreis;77716;1 752',
  '09181124;091815125124;Hofstetten;Bayern;Landsberg am Lech;86928;1 949',
  '06435006;064350006006;Bad Soden-Salmünster, Stadt;Hessen;Main-Kinzig-Kreis;63628;13 603',
  '06436001;064360001001;Bad Soden am Taunus, Stadt;Hessen;Main-Taunus-Kreis;65812;23 138',
  '06412000;064120000000;Frankfurt am Main, Stadt;Hessen;Frankfurt am Main, Stadt;60311;775 790',
  '12053000;120530000000;Frankfurt (Oder), Stadt;Brandenburg;Frankfurt (Oder), Stadt;15230;57 894',
  ';072355003;Hermeskeil, VGem;Rheinland-Pfalz;Trier-Saarburg;54411;15 610',
  '7235063;72355003063;Hermeskeil, Stadt;Rheinland-Pfalz;Trier-Saarburg;54411;6 691',
  ';071415009000;Diez, VGem;Rheinland-Pfalz;Rhein-Lahn-Kreis;65582;26 164',
  '07141029;071415009029;Diez, Stadt;Rheinland-Pfalz;Rhein-Lahn-Kreis;65582;11 338',
  '10043114;100430114114;Illingen;Saarland;Neunkirchen;66557;15 927',
  ';;;;;;',
  '1) Bevölkerung auf Grundlage des Zensus 2022;;;;;;',
  '© Statistisches Bundesamt (Destatis), 2025;;;;;;',
].join('\r\n')}\r\n`;

/** The same in the layout of Destatis: header over three lines, the key in five columns, Kreise above their Gemeinden. */
export const destatisExtract = [
  'Gemeinden in Deutschland nach Fläche, Bevölkerung und Postleitzahl am 31.12.2024;;;;;;;;;;;;;;',
  ';;;;;;;;;;;;;;',
  '"Satz-\nart";"Text-\nkenn-\nzeichen";Amtlicher Regionalschlüssel (ARS);;;;;Gemeindename;"Fläche\nkm2";Bevölkerung 2);;;;"Post-\nleit-\nzahl 3)";Längengrad',
  ';;;;;;;;;;;;;;',
  ';;Land;RB;Kreis;VB;Gem;;;insgesamt;männlich;weiblich;je km2;;',
  ';;;;;;;;;;;;;;',
  '10;;07;;;;;Rheinland-Pfalz;;;;;;;',
  '40;43;07;2;35;;;Trier-Saarburg;;;;;;;',
  '50;50;07;2;35;0154;;Morscheid;;;;;;;',
  '50;53;07;2;35;5003;;Hermeskeil;;;;;;;',
  '60;63;07;2;35;5003;063;Hermeskeil, Stadt;31,0;6 691;3 300;3 391;216;54411;6,9',
  '60;64;07;2;35;5003;092;Neuhütten;14,5;689;340;349;48;54422;7,0',
  '40;41;01;0;01;;;Flensburg, Stadt;;;;;;;',
  '50;50;01;0;01;0000;;Flensburg, Stadt;;;;;;;',
  '60;61;01;0;01;0000;000;Flensburg, Stadt;56,7;92 667;46 000;46 667;1634;24937;9,4',
  '60;66;01;0;53;0105;105;Sachsenwald (Forstgutsbez.), gemfr. Gebiet;58,5;0;;;;21521;10,3',
].join('\n');
