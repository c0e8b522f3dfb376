// Return a function that runs at most `most` pieces of work at once; others wait for their turn, in order.
export function turns(most) {
  let running = 0;
  const next = [];
  return async (work) => {
    if (running < most) running++;
    else await new Promise((resolve) => next.push(resolve));
    try {
      return await work();
    } finally {
      if (next.length) next.shift()();
      else running--;
    }
  };
}
