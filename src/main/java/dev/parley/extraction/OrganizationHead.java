package dev.parley.extraction;

/**
 * A head word that makes a capitalised phrase an organisation.
 *
 * @param head one or more words: "Court of Appeal"
 * @param speaksForState whether such a body of a state speaks for it
 */
record OrganizationHead(String head, OrganizationKind kind, boolean speaksForState) {}
