import { describe, expect, it } from 'vitest';
import { createTypographer, typographyOfRuns } from '../../src/language/typography/typography.js';

/** Shows the spaces that print alike: `~` for U+00A0, `_` for U+202F. */
function shown(text: string): string {
  return text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');
}

function set(code: string, text: string): string {
  const once = createTypographer(code)([text]).join('');
  expect(createTypographer(code)([once]).join('')).toBe(once);
  return shown(once);
}

describe('French', () => {
  it.each([
    ['Vraiment ? Oui !', 'Vraiment_? Oui_!'],
    ['Vraiment? Oui!', 'Vraiment_? Oui_!'],
    ['Quoi ?! Vraiment !!!', 'Quoi_?! Vraiment_!!!'],
    ['un ; deux', 'un_; deux'],
    ['un\n; deux', 'un_; deux'],
    ['2018 : la célébration', '2018~: la célébration'],
    ['Ceci: cela', 'Ceci~: cela'],
    ['Sujet :', 'Sujet~:'],
    ['de 09:30 à 12:05', 'de 09:30 à 12:05'],
    ['la clé report:title et a::b', 'la clé report:title et a::b'],
    ['« flexible, collaboratif »', '«_flexible, collaboratif_»'],
    ['«flexible»', '«_flexible_»'],
    ['"flexible" et ("ciblé")', '«_flexible_» et («_ciblé_»)'],
    ["l'UE, aujourd'hui, qu'« un »", 'l’UE, aujourd’hui, qu’«_un_»'],
    ["d'une part ; l'autre", 'd’une part_; l’autre'],
    ['36 % et 36% et 36,5 %', '36_% et 36_% et 36,5_%'],
    ['1 000 000 personnes', '1_000_000 personnes'],
    ['en 2018 300 personnes', 'en 2018 300 personnes'],
    ['le 5 mars 2018', 'le 5~mars 2018'],
    ['le 1er mars 2018', 'le 1er~mars 2018'],
    ['10 km, 5 millions d’euros, 3 €', '10~km, 5~millions~d’euros, 3~€'],
    ['M. Dupont et Mme Durand', 'M.~Dupont et Mme~Durand'],
    ['n° 12, page 13, p. 4', 'n°~12, page~13, p.~4'],
    ['pages 13-18 et 2018-2019', 'pages~13–18 et 2018–2019'],
    ['à 9 h 30', 'à 9~h~30'],
    ['(Vraiment ?) (!)', '(Vraiment_?) (!)'],
    ['Attendez...', 'Attendez…'],
    ['La suite - enfin', 'La suite – enfin'],
    ['Voir https://mieux.eu/a?b=1;c=2!x ?', 'Voir https://mieux.eu/a?b=1;c=2!x_?'],
    ['Écrire à info@mieux-initiative.eu !', 'Écrire à info@mieux-initiative.eu_!'],
    ['La 2e et la 11e', 'La 2e et la 11e'],
    ['M. et Mme Durand', 'M.~et Mme~Durand'],
    ['J.-P. Martin et S. M. le roi', 'J.-P.~Martin et S.~M. le roi'],
    ['Louis XIV, Élisabeth II, le chapitre IV', 'Louis~XIV, Élisabeth~II, le chapitre~IV'],
    ['Mexique III, Ghana I', 'Mexique~III, Ghana~I'],
    ['le XXe siècle, aux XIXe-XXe siècles', 'le XXe~siècle, aux XIXe–XXe~siècles'],
    ['du 1er-3 mars', 'du 1er–3~mars'],
    ['janvier-mars, lundi-vendredi', 'janvier–mars, lundi–vendredi'],
    ['n°12 et N°3', 'n°~12 et N°~3'],
    ['5€, 20°C, 3 t et 100 MW', '5~€, 20~°C, 3~t et 100~MW'],
    ['art. 12, al. 3, § 4', 'art.~12, al.~3, §~4'],
    ["il dit 'oui' et 'l'un des deux'", 'il dit “oui” et “l’un des deux”'],
    ['« un "mot" dans une citation »', '«_un “mot” dans une citation_»'],
    ['« L\'"UE" »', '«_L’“UE”_»'],
    ['un mot -- et la suite', 'un mot – et la suite'],
    ['tél. : +32 2 123 45 67', 'tél.~: +32 2 123 45 67'],
    ['à 48°51\'24"', 'à 48°51′24″'],
    ['https://a.fr/n°12;b!c "x"', 'https://a.fr/n°12;b!c «_x_»'],
    ['prenom.nom@a-b.fr ; C/2018/12-13', 'prenom.nom@a-b.fr_; C/2018/12-13'],
    ['', ''],
    ['?', '?'],
  ])('%s', (typed, printed) => {
    expect(set('fr', typed)).toBe(printed);
  });

  it('knows a region of the language', () => {
    expect(set('fr-BE', 'Oui !')).toBe('Oui_!');
  });
});

describe('English', () => {
  it.each([
    ['"Hello," she said.', '“Hello,” she said.'],
    ['the programme\'s "three Cs"', 'the programme’s “three Cs”'],
    ["'single' and partners' work", '‘single’ and partners’ work'],
    ["the '90s, it's", 'the ’90s, it’s'],
    ['("quoted")', '(“quoted”)'],
    ['pages 13-18 and 2018-19', 'pages~13–18 and 2018–19'],
    ['the ISO-8859-1 and Covid-19 codes', 'the ISO-8859-1 and Covid-19 codes'],
    ['on 2018-03-05 and 2018-03', 'on 2018-03-05 and 2018-03'],
    ['978-92-9187-12', '978-92-9187-12'],
    ['a score of 3-2', 'a score of 3-2'],
    ['5 March 2018', '5~March 2018'],
    ['61 Actions in 26 countries', '61 Actions in 26 countries'],
    ['10 million, 12 km', '10~million, 12~km'],
    ['Dr Mbeki, Figure 3', 'Dr~Mbeki, Figure~3'],
    ['What? Now! So: yes; no', 'What? Now! So: yes; no'],
    ['a - b', 'a – b'],
    ["see https://x.org/o'b-1-2.html, 'now'", "see https://x.org/o'b-1-2.html, ‘now’"],
    ["mail o'b@x.org", "mail o'b@x.org"],
    ['May 2018, he may 5 mays', 'May 2018, he may 5 mays'],
    ['wait...', 'wait…'],
    ['the 10th, 1st', 'the 10th, 1st'],
    ["rock 'n' roll, 'tis the season, 'Twas", 'rock ’n’ roll, ’tis the season, ’Twas'],
    ['he is 6\'2" tall', 'he is 6′2″ tall'],
    ["\"It's 'fine',\" he said", '“It’s ‘fine’,” he said'],
    ['the 1990s-2000s, January-March, Monday-Friday', 'the 1990s–2000s, January–March, Monday–Friday'],
    ['10th-12th, 10:30-12:00, $10-$20', '10th–12th, 10:30–12:00, $10–$20'],
    ['1,000-2,000 and 12,000-13,000 people', '1,000–2,000 and 12,000–13,000 people'],
    ['a word---a dash', 'a word—a dash'],
    ['word -- word and --flag', 'word – word and --flag'],
    ['9-10 a.m. on 5 May', '9–10~a.m. on 5~May'],
    ['J. R. R. Tolkien, Mrs. Jones, Prof. Smith', 'J.~R.~R.~Tolkien, Mrs.~Jones, Prof.~Smith'],
    ['Fig. 2, Sec. 3, § 5, Article 6', 'Fig.~2, Sec.~3, §~5, Article~6'],
    ['Mexico III and Elizabeth II; When I went', 'Mexico~III and Elizabeth~II; When I went'],
    ['€ 10 and 30 kWh', '€~10 and 30~kWh'],
    ['call +44 20 7946-0958', 'call +44 20 7946-0958'],
    ['https://a.org/10-20/x--y, 10-20', 'https://a.org/10-20/x--y, 10–20'],
    ['a_file-1-2 and FMM-12/3-4', 'a_file-1-2 and FMM-12/3-4'],
  ])('%s', (typed, printed) => {
    expect(set('en', typed)).toBe(printed);
  });
});

describe('Spanish', () => {
  it.each([
    ['¿ Qué ? ¡ Sí !', '¿Qué? ¡Sí!'],
    ['« Sí », dijo ; luego : nada', '«Sí», dijo; luego: nada'],
    ['a las 09:30 y la clave a:b', 'a las 09:30 y la clave a:b'],
    ['"Hola", y \'adiós\'', '«Hola», y ‘adiós’'],
    ['el 1º y la 2ª, el 3er año, el 1er día', 'el 1.º y la 2.ª, el 3.er~año, el 1.er~día'],
    ['el 1.º de mayo', 'el 1.º~de mayo'],
    ['nº 5 y n.º 6', 'n.º~5 y n.º~6'],
    ['a 20 ºC y 20ºC', 'a 20~°C y 20~°C'],
    ['el 36 % y 36%', 'el 36_% y 36%'],
    ['el 5 de marzo de 2018', 'el 5~de marzo de 2018'],
    ['10 millones, 12 km', '10~millones, 12~km'],
    ['la Sra. Pérez en EE. UU.', 'la Sra.~Pérez en EE.~UU.'],
    ['páginas 13-18, pág. 4', 'páginas~13–18, pág.~4'],
    ['un líder, 16er', 'un líder, 16er'],
  ])('%s', (typed, printed) => {
    expect(set('es', typed)).toBe(printed);
  });
});

describe('Portuguese', () => {
  it.each([
    ['pt', '"Sim", o 1º e a 2ª', '«Sim», o 1.º e a 2.ª'],
    ['pt-PT', 'nº 5, « sim » ; 36 %', 'n.º~5, «sim»; 36_%'],
    ['pt-BR', '"Sim", o 1º dia, 36%', '“Sim”, o 1º~dia, 36%'],
    ['pt', 'a 5 de março, 10 milhões', 'a 5~de março, 10~milhões'],
    ['pt', 'a Dra. Silva, páginas 13-18', 'a Dra.~Silva, páginas~13–18'],
    ['pt', 'Vamos ! Porquê ?', 'Vamos! Porquê?'],
  ])('%s: %s', (code, typed, printed) => {
    expect(set(code, typed)).toBe(printed);
  });
});

describe('other scripts', () => {
  it.each([
    ['el', '"Ναι", είπε - ίσως', '«Ναι», είπε – ίσως'],
    ['bg', '"Да"', '„Да“'],
    ['ru', '"Да" - это слово', '«Да»~— это слово'],
    ['ru', '5 марта 2018 г. и 36 %', '5~марта 2018~г. и~36_%'],
    ['ru', '№ 12, стр. 4, 10 млн', '№_12, стр.~4, 10~млн'],
    ['uk', "п'ять років у Києві, 5 березня", 'п’ять років у~Києві, 5~березня'],
  ])('%s: %s', (code, typed, printed) => {
    expect(set(code, typed)).toBe(printed);
  });
});

describe('other languages', () => {
  it.each([
    ['de', '"Ja", sagt\'s', '„Ja“, sagt’s'],
    ['es', '¿"Sí"? ¡Sí!', '¿«Sí»? ¡Sí!'],
    ['it', 'l\'"Unione"', 'l’«Unione»'],
    ['sv', '"Ja" 5 km', '“Ja” 5~km'],
  ])('%s: %s', (code, typed, printed) => {
    expect(set(code, typed)).toBe(printed);
  });
});

describe('runs', () => {
  it('sees across the boundaries and gives the pieces back', () => {
    expect(typographyOfRuns('fr', ['Vraiment', ' ?', ' Oui']).map(shown)).toEqual(['Vraiment', '_?', ' Oui']);
    expect(typographyOfRuns('fr', ['Vraiment', '?']).map(shown)).toEqual(['Vraiment_', '?']);
    expect(typographyOfRuns('fr', ["l'", 'UE', ' : "', 'a', '"']).map(shown)).toEqual([
      'l’',
      'UE',
      '~: «_',
      'a_',
      '»',
    ]);
    expect(typographyOfRuns('en', ['"', 'MIEUX', '"', '', " it's"]).map(shown)).toEqual([
      '“',
      'MIEUX',
      '”',
      '',
      ' it’s',
    ]);
  });

  it('keeps empty runs and none', () => {
    expect(typographyOfRuns('fr', [])).toEqual([]);
    expect(typographyOfRuns('fr', ['', ''])).toEqual(['', '']);
  });

  it('keeps a run whose inside an edit swallows', () => {
    expect(typographyOfRuns('fr', ['mot ', ' ', ' ?']).map(shown).join('|')).toBe('mot_||?');
  });
});
