import type { LanguageKnowledge } from './knowledge.js';
import { counted, unitWords, wordSet, wordsPattern } from './tables.js';

export const GERMAN: LanguageKnowledge = {
  groups: '.\\u00A0\\u202F',
  decimal: ',',
  numbers: new Map([
    ...counted('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn', 2),
    ...counted('sechzehn siebzehn achtzehn neunzehn zwanzig', 16),
    ...counted('dritte|dritten vierte|vierten fünfte|fünften sechste|sechsten siebte|siebten', 3),
    ...counted('achte|achten neunte|neunten zehnte|zehnten', 8),
  ]),
  loose: new Map(
    counted('ein|eine|einen|eins|erste|ersten zweite|zweiten|beide|beiden|doppelt|halb|hälfte', 1),
  ),
  magnitudes: new Map([
    ['tausend', 1e3],
    ['million', 1e6],
    ['millionen', 1e6],
    ['milliarde', 1e9],
    ['milliarden', 1e9],
  ]),
  percent: /^[\s\u00A0\u202F]*(?:%|prozent(?![\p{L}]))/iu,
  months: new Map(
    counted('januar februar märz april mai juni juli august september oktober november dezember', 1),
  ),
  weekdays: new Map(counted('montag dienstag mittwoch donnerstag freitag samstag sonntag', 1)),
  capitalDates: true,
  telling: wordSet(
    'der die das und mit von zu den dem des ein eine nicht sich auch für auf ist sind war wurde',
  ),
  foreignQuotes: /[”’‘«»](?<![\p{L}]’(?=[\p{L}]))/u,
  negations: [[wordsPattern('nicht|kein\\p{L}*|nie|niemals|nichts|ohne|weder|niemand')]],
  // "Unbekannt", "mittellos": many words begin or end so that deny nothing, such as "unter".
  negating: wordsPattern('un\\p{L}{3,}|\\p{L}+los\\p{L}{0,2}'),
  units: unitWords({
    year: 'jahr jahre jahren jahres',
    month: 'monat monate monaten monats',
    week: 'woche wochen',
    day: 'tag tage tagen tages',
    hour: 'stunde stunden',
    minute: 'minute minuten',
    kilometre: 'kilometer kilometern',
    kilogram: 'kilo kilos kilogramm',
    tonne: 'tonne tonnen',
    euro: 'euro euros',
    dollar: 'dollar dollars',
  }),
  twice: wordSet('die der das sie'),
};

export const SPANISH: LanguageKnowledge = {
  groups: ' .\\u00A0\\u202F',
  decimal: ',',
  numbers: new Map([
    ...counted('dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 2),
    ...counted('dieciséis diecisiete dieciocho diecinueve veinte', 16),
    ...counted('tercero|tercera|tercer cuarto|cuarta quinto|quinta sexto|sexta séptimo|séptima', 3),
    ...counted('octavo|octava noveno|novena décimo|décima', 8),
  ]),
  loose: new Map(
    counted('un|uno|una|primero|primera|primer segundo|segunda|ambos|ambas|doble|medio|media|mitad', 1),
  ),
  magnitudes: new Map([
    ['mil', 1e3],
    ['millón', 1e6],
    ['millones', 1e6],
  ]),
  percent: /^[\s\u00A0\u202F]*(?:%|por ciento(?![\p{L}]))/u,
  months: new Map(
    counted('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre', 1),
  ),
  weekdays: new Map(counted('lunes martes miércoles jueves viernes sábado domingo', 1)),
  capitalDates: false,
  telling: wordSet('el los las y con por que del una fue han sus como más pero también'),
  foreignQuotes: /[„‚‹›]/u,
  negations: [[wordsPattern('no|ni|nunca|jamás|nada|nadie|ningún|ninguno|ninguna|sin|tampoco')]],
  units: unitWords({
    year: 'año años',
    month: 'mes meses',
    week: 'semana semanas',
    day: 'día días',
    hour: 'hora horas',
    minute: 'minuto minutos',
    kilometre: 'kilómetro kilómetros',
    kilogram: 'kilo kilos kilogramo kilogramos',
    tonne: 'tonelada toneladas',
    euro: 'euro euros',
    dollar: 'dólar dólares',
  }),
  twice: new Set(),
};

export const PORTUGUESE: LanguageKnowledge = {
  groups: ' .\\u00A0\\u202F',
  decimal: ',',
  numbers: new Map([
    ...counted('dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze quinze', 2),
    ...counted('dezasseis|dezesseis dezassete|dezessete dezoito dezanove|dezenove vinte', 16),
    ...counted('terceiro|terceira quarto|quarta quinto|quinta sexto|sexta sétimo|sétima', 3),
    ...counted('oitavo|oitava nono|nona décimo|décima', 8),
  ]),
  loose: new Map(counted('um|uma|primeiro|primeira segundo|segunda|ambos|ambas|dobro|meio|meia|metade', 1)),
  magnitudes: new Map([
    ['mil', 1e3],
    ['milhão', 1e6],
    ['milhões', 1e6],
  ]),
  percent: /^[\s\u00A0\u202F]*(?:%|por cento(?![\p{L}]))/u,
  months: new Map(
    counted('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro', 1),
  ),
  weekdays: new Map(
    ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo'].map(
      (day, index) => [day, index + 1] as const,
    ),
  ),
  capitalDates: false,
  telling: wordSet('os as e com do da dos das em uma não foi são seus como mais mas também pelo pela'),
  foreignQuotes: /[„‚‹›]/u,
  negations: [[wordsPattern('não|nem|nunca|jamais|nada|ninguém|nenhum|nenhuma|sem|tampouco')]],
  units: unitWords({
    year: 'ano anos',
    month: 'mês meses',
    week: 'semana semanas',
    day: 'dia dias',
    hour: 'hora horas',
    minute: 'minuto minutos',
    kilometre: 'quilómetro quilómetros quilômetro quilômetros',
    kilogram: 'quilo quilos quilograma quilogramas',
    tonne: 'tonelada toneladas',
    euro: 'euro euros',
    dollar: 'dólar dólares',
  }),
  twice: new Set(),
};
