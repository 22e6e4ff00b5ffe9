/**
 * Version of the blueprint's content, semantic: a patch rewords, a minor version adds or retires, a major
 * version changes what an item means. It moves apart from the version of the package.
 */
export const blueprintVersion = "1.0.0";
