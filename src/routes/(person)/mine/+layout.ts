/** Everything here works without script, so none is sent: the words of all languages stay on the server. */
export const csr = false;
