import type { ColumnType } from './project.js';

/** What each type of column holds: one scalar a cell, or a list of codes. */
const SHAPES: Readonly<Record<ColumnType, 'scalar' | 'list'>> = {
  text: 'scalar',
  id: 'scalar',
  integer: 'scalar',
  number: 'scalar',
  date: 'scalar',
  country: 'scalar',
  countries: 'list',
  ids: 'list',
  status: 'scalar',
};

export const columnTypes: readonly string[] = Object.keys(SHAPES);

export function isColumnType(name: string): name is ColumnType {
  return Object.hasOwn(SHAPES, name);
}

export function holdsList(type: ColumnType): boolean {
  return SHAPES[type] === 'list';
}
