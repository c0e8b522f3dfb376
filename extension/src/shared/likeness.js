// Compares small copies of pictures: whether one is a screen, and whether two show the same.
const ROW_STEP = 16; // every 16th row is enough
const CELLS = 4; // per side of the grid that is compared
const CLOSE = 40; // levels of 255 that a cell may differ by

// Share of pixels that equal their left neighbour: high on screens, low on photographs.
export function drawnShare({ data, width, height }) {
  let same = 0;
  let all = 0;
  for (let y = 0; y < height; y += ROW_STEP) {
    for (let x = 1, at = (y * width + 1) * 4; x < width; x++, at += 4, all++) {
      if (data[at] === data[at - 4] && data[at + 1] === data[at - 3] && data[at + 2] === data[at - 2]) same++;
    }
  }
  return all ? same / all : 0;
}

// The mean brightness of each cell of a picture.
export function gridOf({ data, width, height }) {
  const grid = [];
  for (let row = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++) {
      let sum = 0;
      let count = 0;
      for (let y = Math.floor((row * height) / CELLS); y < Math.floor(((row + 1) * height) / CELLS); y++) {
        for (let x = Math.floor((column * width) / CELLS); x < Math.floor(((column + 1) * width) / CELLS); x++, count++) {
          const at = (y * width + x) * 4;
          sum += (data[at] * 2 + data[at + 1] * 5 + data[at + 2]) / 8;
        }
      }
      grid.push(count ? sum / count : 0);
    }
  }
  return grid;
}

const turned = (grid) => grid.map((_, at) => grid[(CELLS - 1 - (at % CELLS)) * CELLS + Math.floor(at / CELLS)]);
const close = (a, b) => a.every((value, at) => Math.abs(value - b[at]) <= CLOSE);

// Whether two grids are of the same picture, which one of them may show turned.
export function alike(one, other) {
  let grid = other;
  for (let quarter = 0; quarter < 4; quarter++, grid = turned(grid)) if (close(one, grid)) return true;
  return false;
}
