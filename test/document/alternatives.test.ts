import { describe, expect, it } from 'vitest';
import { findingsIn } from './parsing.js';

const image = (alt: string) => `<img src="data/images/map.png" alt="${alt}"/>`;

describe('alternatives', () => {
  it.each([
    ['Image of a map', 'announced-alternative: the alternative begins with "Image of"'],
    ['Une photo de la salle', 'announced-alternative: the alternative begins with "Une photo de"'],
    ['Bild von der Messe', 'announced-alternative: the alternative begins with "Bild von"'],
    ['map.png', `file-name-alternative: the alternative "map.png" is a file's name`],
    ['x'.repeat(251), 'long-alternative: the alternative has 251 characters, more than 250'],
  ])('of no use are reported: %s', (alt, message) => {
    expect(findingsIn(image(alt))).toEqual([`2:1 ${message}`]);
  });

  it.each(['Imagery of the coast shows less ice', 'The share rose from 3 to 9', 'x'.repeat(250)])(
    'of some use are not: %s',
    (alt) => {
      expect(findingsIn(image(alt))).toEqual([]);
    },
  );

  it('are each figure’s own', () => {
    expect(findingsIn(`${image('The hall is full')}\n${image('the hall is full')}`)).toEqual([
      '3:1 repeated-alternative: another figure has the same alternative',
    ]);
  });
});
