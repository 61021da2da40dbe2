/** Shells, the same for everybody: what they show comes from the phone itself. */
export const prerender = true;
export const ssr = false;
