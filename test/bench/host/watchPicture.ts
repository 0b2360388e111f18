declare global {
  interface Window {
    /** From the next event of a type until so many parties of a map are painted as it changes them, in ms. */
    paintedAfter: (type: string, parties: number) => Promise<number>;
    /** Moves a pointer that is pressed on something drawn in circles over a picture. @returns How long each new picture took, in ms. */
    draggedInCircles: (picture: Element, dragged: Element, ms: number) => Promise<number[]>;
  }
}

window.paintedAfter = (type, parties) =>
  new Promise((resolve) => {
    const came = ({ timeStamp }: Event) => {
      const tell = () => {
        resolve(performance.now() - timeStamp);
      };
      const look = () => {
        const isDrawn = document.querySelectorAll("[data-spot^='node']").length >= parties;
        // What is there before a frame is painted by the time the next one begins.
        requestAnimationFrame(isDrawn ? tell : look);
      };
      requestAnimationFrame(look);
    };
    window.addEventListener(type, came, { capture: true, once: true });
  });

window.draggedInCircles = (picture, dragged, ms) =>
  new Promise((resolve) => {
    const { left, top, width, height } = picture.getBoundingClientRect();
    const began = performance.now();
    const pictures: number[] = [];
    const placeOf = () => JSON.stringify(dragged.getBoundingClientRect());
    let last = { place: placeOf(), at: began };
    const move = () => {
      const [now, place] = [performance.now(), placeOf()];
      if (place !== last.place) {
        pictures.push(now - last.at);
        last = { place, at: now };
      }
      if (now - began > ms) {
        resolve(pictures);
        return;
      }
      const turn = (now - began) / 300;
      const clientX = left + width * (0.5 + 0.3 * Math.cos(turn));
      const clientY = top + height * (0.5 + 0.3 * Math.sin(turn));
      picture.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, pointerId: 1, clientX, clientY }));
      requestAnimationFrame(move);
    };
    requestAnimationFrame(move);
  });

export {};
