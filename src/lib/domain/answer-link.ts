/**
 * How somebody comes to answer on a phone of their own: by the poster at an event, which names nobody, or by the link
 * that one guardian passes on to the other one.
 */
export type AnswerLinkKind = 'poster' | 'guardian';
