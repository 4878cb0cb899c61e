/** Takes the processor time between the beginnings of stages. */
export class StageTimes {
  begin(name) {
    this.times = new Map();
    this.#enter(name);
  }

  stage(name, edition) {
    if (this.times) this.#enter(`${name} ${edition ?? ''}`);
  }

  end() {
    this.#enter(undefined);
    return this.times;
  }

  #name;
  #since;
  #enter(name) {
    const now = process.cpuUsage();
    if (this.#name) {
      const spent = (now.user + now.system - this.#since.user - this.#since.system) / 1000;
      this.times.set(this.#name, (this.times.get(this.#name) ?? 0) + spent);
    }
    this.#name = name;
    this.#since = now;
  }
}

/** The medians of builds, by stage. */
export function printStages(what, saves) {
  const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  const names = [...new Set(saves.flatMap((times) => [...times.keys()]))];
  const whole = median(saves.map((times) => [...times.values()].reduce((a, b) => a + b, 0)));
  console.log(`${what}: ${whole.toFixed(0)} ms of processor time`);
  for (const name of names) {
    console.log(`  ${name.padEnd(14)} ${median(saves.map((times) => times.get(name) ?? 0)).toFixed(0)}`);
  }
}
