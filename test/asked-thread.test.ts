import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { AskedThread } from '../src/asked-thread.js';

/** What runs in a thread is JavaScript. */
const compiled = new URL('../dist/asked-thread.js', import.meta.url).href;
const code = `
  import { parentPort } from 'node:worker_threads';
  import { answerQuestions } from '${compiled}';
  let answered = 0;
  answerQuestions(parentPort, async ({ wait = 0, fault, leaves }) => {
    if (leaves) process.exit();
    if (fault) throw new Error(fault);
    await new Promise((resolve) => setTimeout(resolve, wait));
    answered += 1;
    return answered;
  });
`;

interface Question {
  /** In milliseconds. */
  readonly wait?: number;
  readonly fault?: string;
  readonly leaves?: boolean;
}

const opened: AskedThread<Question>[] = [];

function thread(source = code): AskedThread<Question> {
  const place = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const one = new AskedThread<Question>(() => new Worker(place));
  opened.push(one);
  return one;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

describe('a thread that is asked', () => {
  it('answers one question after the other', async () => {
    const asked = thread();
    expect(await Promise.all([asked.ask({ wait: 20 }), asked.ask({}), asked.ask({})])).toEqual([1, 2, 3]);
  });

  it('is started by the first question, or before', async () => {
    const asked = thread();
    expect(asked.isRunning).toBe(false);
    asked.start();
    asked.start();
    expect(asked.isRunning).toBe(true);
    expect(await asked.ask({})).toBe(1);
  });

  it('tells a fault with its place, and goes on', async () => {
    const asked = thread();
    const fault: unknown = await asked.ask({ fault: 'too bad' }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ message: 'too bad', stack: expect.stringMatching(/at .*javascript/) });
    expect(await asked.ask({})).toBe(1);
  });

  it('fails all questions when it ends, and begins anew with the next', async () => {
    const asked = thread();
    expect(await asked.ask({})).toBe(1);
    const both = [asked.ask({ leaves: true }), asked.ask({})];
    const ended = 'a thread has ended before it answered';
    expect(await Promise.allSettled(both)).toEqual([
      { status: 'rejected', reason: new Error(ended) },
      { status: 'rejected', reason: new Error(ended) },
    ]);
    expect(await asked.ask({})).toBe(1);
  });

  it('tells what it broke down with', async () => {
    await expect(thread('throw new Error("broken")').ask({})).rejects.toThrow('broken');
  });

  it('fails what is asked when it is closed', async () => {
    const asked = thread();
    const answer = asked.ask({ wait: 60_000 });
    answer.catch(() => {});
    await asked.close();
    await expect(answer).rejects.toThrow('ended');
    expect(asked.isRunning).toBe(false);
  });
});
