/** Loads a style sheet that only script needs; imported as one, every page would load it at once. */
export const loadStyles = (address: string): Promise<void> =>
  new Promise((loaded, failed) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: address });
    link.addEventListener('load', () => {
      loaded();
    });
    link.addEventListener('error', () => {
      failed(new Error(`${address} could not be loaded`));
    });
    document.head.append(link);
  });
