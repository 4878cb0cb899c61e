import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { answerBytes, answerJson, answerProblem } from './answers.js';
import type { Events } from './events.js';
import type { SourcePlace } from './protocol.js';
import type { PreviewSession } from './session.js';

/** What the answers are made from. */
export interface ApiHost {
  readonly session: PreviewSession;
  readonly events: Events;
  /** Opens a place in the person's editor; gives what stands in the way. */
  readonly open: (place: SourcePlace) => Promise<string | undefined>;
}

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  host: ApiHost,
) => Promise<void> | void;

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly answer: Answer;
}

/** As many are drawn at a time. */
const mostPages = 64;

/** More than this is no place in a file. */
const mostBody = 4096;

const placeSchema = z.object({
  file: z.string().max(1024),
  line: z.int().min(1),
  column: z.int().min(1),
});

/** What the page may ask for, by path; all of it takes the token. */
export const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/api/events', { method: 'GET', answer: listen }],
  ['/api/pdf', { method: 'GET', answer: pdf }],
  ['/api/page', { method: 'GET', answer: page }],
  ['/api/counterparts', { method: 'GET', answer: counterparts }],
  ['/api/search', { method: 'GET', answer: search }],
  ['/api/export', { method: 'GET', answer: exportPdf }],
  ['/api/open', { method: 'POST', answer: open }],
]);

function listen(_: IncomingMessage, response: ServerResponse, __: URL, { events, session }: ApiHost): void {
  if (!events.add(response)) {
    answerProblem(response, 503, 'too many pages look at this preview');
    return;
  }
  events.send('state', session.state, [response]);
}

async function pdf(
  _: IncomingMessage,
  response: ServerResponse,
  { searchParams }: URL,
  { session }: ApiHost,
): Promise<void> {
  const language = searchParams.get('language') ?? '';
  const hashes = (searchParams.get('pages') ?? '').split(',').slice(0, mostPages);
  const bytes = await session.workshopOf(language)?.draw(language, hashes);
  if (bytes) answerBytes(response, 'application/pdf', bytes);
  else answerProblem(response, 404, 'these pages have been replaced by newer ones');
}

async function page(
  _: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { session }: ApiHost,
): Promise<void> {
  const language = url.searchParams.get('language') ?? '';
  const details = await session.workshopOf(language)?.page(language, Number(url.searchParams.get('page')));
  if (details) answerJson(response, details);
  else answerProblem(response, 404, 'there is no such page');
}

async function counterparts(
  _: IncomingMessage,
  response: ServerResponse,
  { searchParams }: URL,
  { session }: ApiHost,
): Promise<void> {
  const [page, x, y] = ['page', 'x', 'y'].map((name) => Number(searchParams.get(name)));
  const found = await session.counterparts(searchParams.get('language') ?? '', page ?? 0, x ?? 0, y ?? 0);
  if (found) answerJson(response, found);
  else answerProblem(response, 404, 'there is nothing at this place');
}

async function search(
  _: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { session }: ApiHost,
): Promise<void> {
  const language = url.searchParams.get('language') ?? '';
  const query = (url.searchParams.get('query') ?? '').slice(0, 200);
  answerJson(response, (await session.workshopOf(language)?.search(language, query)) ?? []);
}

async function exportPdf(
  _: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { session }: ApiHost,
): Promise<void> {
  const language = url.searchParams.get('language') ?? '';
  const made = await session.workshopOf(language)?.export(language);
  if (!made) {
    answerProblem(response, 409, 'this edition has errors: mend them, then export it');
    return;
  }
  const headers = {
    'content-disposition': `attachment; filename="${made.name.replaceAll(/[^\w.-]/g, '_')}"`,
  };
  answerBytes(response, 'application/pdf', made.pdf, headers);
}

async function open(
  request: IncomingMessage,
  response: ServerResponse,
  _: URL,
  host: ApiHost,
): Promise<void> {
  const place = placeSchema.safeParse(await bodyOf(request));
  if (!place.success) {
    answerProblem(response, 400, 'this is no place in a file');
    return;
  }
  const problem = await host.open(place.data);
  if (problem === undefined) answerJson(response, {});
  else answerProblem(response, 409, problem);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > mostBody) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
