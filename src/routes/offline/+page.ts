/** Kept on the phone, and shown for any page that only the server can make. */
export const prerender = true;
export const csr = false;
