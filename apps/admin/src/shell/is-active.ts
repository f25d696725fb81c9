/** Whether a navigation entry stands for the screen at this path: the start only for itself, others for all below. */
export const isActive = (path: string, to: string): boolean =>
  to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
