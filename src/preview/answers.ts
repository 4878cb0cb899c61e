import type { ServerResponse } from 'node:http';

const usual = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const;

export function answerBytes(
  response: ServerResponse,
  type: string,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, { ...usual, ...headers, 'content-type': type, 'content-length': bytes.byteLength });
  response.end(bytes);
}

export function answerJson(response: ServerResponse, value: unknown): void {
  answerBytes(response, 'application/json; charset=utf-8', new TextEncoder().encode(JSON.stringify(value)));
}

export function answerProblem(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.writeHead(status, { ...usual, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}
