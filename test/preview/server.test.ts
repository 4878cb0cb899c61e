import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Events } from '../../src/preview/events.js';
import type { SourcePlace } from '../../src/preview/protocol.js';
import { serve } from '../../src/preview/server.js';
import { PreviewSession } from '../../src/preview/session.js';
import { built, builtPages, fakeWorkshop } from './fake-workshop.js';

const token = 'the-token';
const text = (content: string) => new TextEncoder().encode(content);

async function server() {
  const quiet = () => {};
  const host = { now: () => 0, building: quiet, changed: quiet, shown: async () => {}, used: quiet };
  const session = new PreviewSession([fakeWorkshop([built([builtPages('en', ['a'])])])], 'report', host);
  await session.build();
  const opened: SourcePlace[] = [];
  const refused: string[] = [];
  const running = await serve({
    ...{ session, token, port: 0, events: new Events() },
    assets: new Map([
      ['/', { type: 'text/html', bytes: text('<p>page</p>') }],
      ['/client/main.js', { type: 'text/javascript', bytes: text('1') }],
    ]),
    open: async (place) => {
      opened.push(place);
      return undefined;
    },
    refused: (reason) => refused.push(reason),
    fault: (error) => {
      throw error;
    },
  });
  onTestFinished(() => running.close());
  return { port: running.port, opened, refused };
}

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** As it is written: `fetch` would set the host and tidy up the path. */
function send(port: number, path: string, { method = 'GET', headers = {}, body = '' }: Sent = {}) {
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let received = '';
        response.on('data', (chunk) => {
          received += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: received, headers: response.headers }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

/** Sends bytes as they are and gives all that comes back until the connection ends. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
  });
}

describe('the preview server', () => {
  it('serves its page with a policy that lets in nothing from elsewhere', async () => {
    const { port } = await server();
    const { status, body, headers } = await send(port, '/');
    expect({ status, body }).toEqual({ status: 200, body: '<p>page</p>' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/../../etc/passwd',
    '/client/../../package.json',
    '/client/%2e%2e/%2e%2e/package.json',
    '/client/..%2f..%2fpackage.json',
    '//etc/passwd',
    '/client/main.js/..%5c..%5cpackage.json',
    '/data/report.yaml',
    '/client/',
  ])('has nothing at %s', async (path) => {
    const { port, refused } = await server();
    const { status, body } = await send(port, path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('"name"');
    expect(refused.length).toBe(1);
  });

  it.each([
    ['a foreign host', { host: 'evil.example' }],
    ['a name that leads here (DNS rebinding)', { host: 'evil.example:80' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['a cross-site script', { 'sec-fetch-site': 'cross-site' }],
  ])('answers nothing to %s', async (_, foreign) => {
    const { port, refused } = await server();
    const headers = { host: `127.0.0.1:${port}`, ...foreign };
    const answered = await send(port, `/client/main.js?token=${token}`, { headers });
    expect(answered.status).toBe(403);
    expect(refused.length).toBe(1);
  });

  it.each([
    '/api/events',
    '/api/pdf?language=en&pages=a',
    '/api/page?language=en&page=1',
    '/api/export?language=en',
  ])('gives %s to whoever has the token alone', async (path) => {
    const { port } = await server();
    expect((await send(port, path)).status).toBe(403);
    const wrong = path.includes('?') ? `${path}&token=wrong` : `${path}?token=wrong`;
    expect((await send(port, wrong)).status).toBe(403);
    if (path !== '/api/events') expect((await send(port, wrong.replace('wrong', token))).status).toBe(200);
  });

  it('says that pages are gone which the last build has no more', async () => {
    const { port } = await server();
    for (const query of ['language=en&pages=z', 'language=xx&pages=a', 'language=en', '']) {
      const { status, body } = await send(port, `/api/pdf?${query}&token=${token}`);
      expect({ query, status }).toEqual({ query, status: 404 });
      expect(body).toContain('replaced by newer ones');
    }
  });

  it('opens a place for the page alone, and refuses what is no place', async () => {
    const { port, opened } = await server();
    const headers = { 'x-preview-token': token, origin: `http://127.0.0.1:${port}` };
    const post = (body: unknown, more: Sent['headers'] = headers) =>
      send(port, '/api/open', { method: 'POST', headers: more, body: JSON.stringify(body) });
    const place = { file: 'data/report.yaml', line: 2, column: 1 };
    expect((await post(place, {})).status).toBe(403);
    expect((await post(place, { ...headers, origin: 'https://evil.example' })).status).toBe(403);
    expect((await send(port, `/api/open?token=${token}`)).status).toBe(405);
    for (const wrong of [
      { ...place, line: 0 },
      { ...place, file: 1 },
      'x',
      { ...place, file: 'a'.repeat(9000) },
    ]) {
      expect((await post(wrong)).status).toBe(400);
    }
    expect(opened).toEqual([]);
    expect((await post(place)).status).toBe(200);
    expect(opened).toEqual([place]);
  });

  it('refuses headers of any length it does not need', async () => {
    const { port, refused } = await server();
    const answered = await raw(
      port,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`,
    );
    expect(answered).toMatch(/^HTTP\/1\.1 431/);
    expect(refused.join()).toContain('HPE_HEADER_OVERFLOW');
  });

  it.each([
    'rubbish\r\n\r\n',
    'GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n',
    'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
  ])('outlives %j', async (bytes) => {
    const { port, refused } = await server();
    expect(await raw(port, bytes)).not.toMatch(/^HTTP\/1\.1 200/);
    expect((await send(port, '/')).status).toBe(200);
    expect(refused.length).toBe(1);
  });

  it('ends half-open connections, and answers others meanwhile', async () => {
    const { port, refused } = await server();
    const half = raw(port, 'GET / HTTP/1.1\r\nHost: 127');
    const silent = raw(port, 'POST /api/open HTTP/1.1\r\nContent-Length: 9\r\n');
    expect((await send(port, '/')).status).toBe(200);
    expect(await half).toMatch(/^(HTTP\/1\.1 4\d\d|$)/);
    expect(await silent).toMatch(/^(HTTP\/1\.1 4\d\d|$)/);
    expect(refused.length).toBe(2);
  });
});
