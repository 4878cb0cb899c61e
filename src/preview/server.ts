import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBytes, answerProblem } from './answers.js';
import { type ApiHost, routes } from './api.js';
import { type Asset, contentPolicy } from './assets.js';
import { Guard } from './guard.js';

export interface ServerOptions extends ApiHost {
  readonly assets: ReadonlyMap<string, Asset>;
  readonly token: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Told of each request that was refused, and why. */
  readonly refused: (reason: string) => void;
  /** Told of faults of the program. */
  readonly fault: (error: unknown) => void;
}

export interface RunningServer {
  readonly port: number;
  close(): void;
}

/** Serves the preview to this machine alone. @throws where the port cannot be had */
export async function serve(options: ServerOptions): Promise<RunningServer> {
  let port = options.port;
  const guard = new Guard(() => port, options.token);
  const policy = policyOf(options.assets);
  const server = createServer(
    // Whoever opens a connection and says nothing, or little by little, is not waited for.
    {
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 8_192,
    },
    (request, response) => {
      answer(request, response, options, guard, policy).catch((error: unknown) => {
        options.fault(error);
        answerProblem(response, 500, 'this is a fault of the program');
      });
    },
  );
  server.maxConnections = 128;
  // Who asks for a tunnel gets no answer of node's own: the connection just ends.
  server.on('connect', ({ url }, socket) => {
    options.refused(`a tunnel to "${url}" is asked for`);
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n');
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    options.refused(`a request cannot be understood (${error.code ?? error.message})`);
    const status =
      error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
    else socket.destroy();
  });
  port = await listening(server, port);
  return {
    port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  guard: Guard,
  policy: string,
): Promise<void> {
  const url = urlOf(request);
  if (!url) {
    refuse(response, 400, 'the address cannot be understood', options);
    return;
  }
  const route = routes.get(url.pathname);
  const refusal = guard.refuse(request, url, route !== undefined);
  if (refusal) {
    refuse(response, refusal.status, refusal.reason, options);
    return;
  }
  if (request.method !== (route?.method ?? 'GET')) {
    refuse(response, 405, `${request.method} is no way to ask for this`, options);
    return;
  }
  if (route) {
    await route.answer(request, response, url, options);
    return;
  }
  const asset = options.assets.get(url.pathname);
  if (asset) answerBytes(response, asset.type, asset.bytes, { 'content-security-policy': policy });
  else refuse(response, 404, 'there is nothing at this address', options);
}

function refuse(response: ServerResponse, status: number, reason: string, { refused }: ServerOptions): void {
  refused(reason);
  response.setHeader('connection', 'close');
  answerProblem(response, status, reason);
}

/** Paths are names in a table, never files: one with `..` in it is just none of them. */
function urlOf({ url = '' }: IncomingMessage): URL | undefined {
  return url.startsWith('/') && URL.canParse(url, 'http://preview')
    ? new URL(url, 'http://preview')
    : undefined;
}

function policyOf(assets: ReadonlyMap<string, Asset>): string {
  const page = assets.get('/');
  return page ? contentPolicy(page) : "default-src 'none'";
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
