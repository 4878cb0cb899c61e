import type { ServerResponse } from 'node:http';

/** More pages than this look at one preview only by mistake, or by malice. */
const mostListeners = 32;

/** The pages in browsers that are told what happens. */
export class Events {
  readonly #listeners = new Set<ServerResponse>();

  /** Gives whether there was room. */
  add(response: ServerResponse): boolean {
    if (this.#listeners.size >= mostListeners) return false;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\n\n');
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
    return true;
  }

  send(event: string, data: unknown, to: Iterable<ServerResponse> = this.#listeners): void {
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const response of to) response.write(text);
  }
}
