const invisible = /[\s\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]/gu

/** Whether a reader would see nothing at all. */
export const isBlank = (text: string) => text.replace(invisible, '') === ''
