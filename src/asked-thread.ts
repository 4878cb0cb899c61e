import type { MessagePort, Worker } from 'node:worker_threads';

interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}

/** The value is what the one who asked takes it for. A fault is one of the program. */
type Answer = { readonly id: number } & ({ readonly value: never } | { readonly fault: unknown });

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that is asked, in plain data. One that breaks down is started again for the next question. */
export class AskedThread<Question> {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  /** @param open starts a thread that goes on with {@link answerQuestions} */
  constructor(private readonly open: () => Worker) {}

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  /** Starts it, where it is known that it will be asked. */
  start(): void {
    this.#worker ??= this.#start();
  }

  /** Questions are answered one after the other. @throws what the thread threw */
  ask<Answered>(question: Question): Promise<Answered> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#asked += 1;
    const asked: Asked<Question> = { id: this.#asked, question };
    return new Promise<Answered>((resolve, reject) => {
      this.#waiting.set(asked.id, { resolve, reject });
      worker.postMessage(asked);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = this.open();
    worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('fault' in answer) waiting?.reject(answer.fault);
      else waiting?.resolve(answer.value);
    });
    worker.on('error', (error) => this.#end(error));
    worker.on('exit', () => {
      this.#worker = undefined;
      this.#end(new Error('a thread has ended before it answered'));
    });
    return worker;
  }

  #end(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** What a thread does: it answers what comes in at a port. */
export function answerQuestions<Question>(
  port: MessagePort | null,
  answer: (question: Question) => Promise<unknown>,
): void {
  // One after the other: a question that comes while another is answered may be about what that leaves.
  let last: Promise<unknown> = Promise.resolve();
  port?.on('message', ({ id, question }: Asked<Question>) => {
    last = last
      .then(() => answer(question))
      .then(
        (value) => port.postMessage({ id, value }),
        (fault: unknown) => port.postMessage({ id, fault }),
      );
  });
}
