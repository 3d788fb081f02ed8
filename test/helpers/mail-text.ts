/** Lines as they travel in mails. */
export const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n');

/** The body of a part with that transfer encoding. */
export const base64 = (text: string) => Buffer.from(crlf(text)).toString('base64').replace(/.{76}/g, '$&\n');
