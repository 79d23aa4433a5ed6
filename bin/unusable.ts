/** Bad arguments or input; the message is a sentence for the person. */
export class Unusable extends Error {}
