package dev.parley.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRIs of {@code ontology/}, and of the vocabularies it reuses that Jena has no constants for.
 *
 * <p>The properties of details are not listed: {@link FactsToRdf} names them as the attribute is named.
 */
public final class Vocabulary {

    public static final String PARLEY = "https://w3id.org/parley/ontology#";
    public static final String CODES = "https://w3id.org/parley/codes#";
    public static final String SCHEMA = "https://schema.org/";

    /** The graph that a store keeps the ontology in. */
    public static final Node ONTOLOGY_GRAPH = NodeFactory.createURI("https://w3id.org/parley/ontology");

    /** The graph that a store keeps the code lists in. */
    public static final Node CODES_GRAPH = NodeFactory.createURI("https://w3id.org/parley/codes");

    public static final Node ARTICLE = parley("Article");
    public static final Node PASSAGE = parley("Passage");
    public static final Node PERSON = parley("Person");
    public static final Node ORGANIZATION = parley("Organization");
    public static final Node STATE = parley("State");
    public static final Node TERRITORY = parley("Territory");
    public static final Node PLACE = parley("Place");
    public static final Node DETAINEE_GROUP = parley("DetaineeGroup");
    public static final Node TENURE = parley("Tenure");
    public static final Node DETENTION = parley("Detention");
    public static final Node PROCEEDING = parley("Proceeding");
    public static final Node AGREEMENT = parley("Agreement");
    public static final Node AGREEMENT_STEP = parley("AgreementStep");
    public static final Node STATEMENT = parley("Statement");
    public static final Node MEETING = parley("Meeting");
    public static final Node REPRESENTATION = parley("Representation");

    public static final Node RULE = parley("rule");
    public static final Node CONFIDENCE = parley("confidence");
    public static final Node TRACE = parley("trace");
    public static final Node FINGERPRINT = parley("fingerprint");
    public static final Node STATUS = parley("status");
    public static final Node TYPE = parley("type");
    public static final Node DATE = parley("date");
    public static final Node PLACE_NAME = parley("place");
    public static final Node ROLE_LABEL = parley("roleLabel");
    public static final Node START = parley("start");
    public static final Node END = parley("end");
    public static final Node PRISONER = parley("prisoner");
    public static final Node HELD_BY = parley("heldBy");
    public static final Node NATIONALITY = parley("nationality");
    public static final Node SINCE = parley("since");
    public static final Node COUNT = parley("count");
    public static final Node LABEL_USED = parley("labelUsed");
    public static final Node LABEL_CONCEPT = parley("labelConcept");
    public static final Node DEFENDANT = parley("defendant");
    public static final Node MATTER = parley("matter");
    public static final Node COURT = parley("court");
    public static final Node CHARGE = parley("charge");
    public static final Node OUTCOME = parley("outcome");
    public static final Node PARTY = parley("party");
    public static final Node MEDIATOR = parley("mediator");
    public static final Node STEP = parley("step");
    public static final Node SPEAKER = parley("speaker");
    public static final Node ACT = parley("act");
    public static final Node ABOUT = parley("about");
    public static final Node TARGET = parley("target");
    public static final Node TARGET_PHRASE = parley("targetPhrase");
    public static final Node QUOTATION = parley("quotation");
    public static final Node CHANNEL = parley("channel");
    public static final Node REPORTED_VIA = parley("reportedVia");
    public static final Node PARTICIPANT = parley("participant");
    public static final Node MODE = parley("mode");
    public static final Node LAWYER = parley("lawyer");
    public static final Node CLIENT = parley("client");
    public static final Node ISO_ALPHA_2 = parley("isoAlpha2");
    public static final Node ISO_ALPHA_3 = parley("isoAlpha3");

    public static final Node DECISION = parley("Decision");
    public static final Node DECIDES = parley("decides");
    public static final Node VERDICT = parley("verdict");
    public static final Node CORRECTED_PROPERTY = parley("correctedProperty");
    public static final Node STATED_VALUE = parley("statedValue");
    public static final Node CORRECTED_VALUE = parley("correctedValue");
    public static final Node KEEPS = parley("keeps");
    public static final Node WITHDRAWS = parley("withdraws");
    public static final Node REVIEWED = parley("reviewed");
    public static final Node MERGED_INTO = parley("mergedInto");

    static final Node COUNTRY = schema("Country");
    public static final Node HEADLINE = schema("headline");
    public static final Node AUTHOR = schema("author");
    public static final Node PUBLISHER = schema("publisher");
    public static final Node DATE_PUBLISHED = schema("datePublished");
    public static final Node URL = schema("url");
    public static final Node DATELINE = schema("dateline");
    public static final Node SOURCE_ORGANIZATION = schema("sourceOrganization");
    public static final Node SHA256 = schema("sha256");

    static final String PROV = "http://www.w3.org/ns/prov#";
    public static final Node ACTIVITY = prov("Activity");
    public static final Node AGENT = prov("Agent");
    static final Node SOFTWARE_AGENT = prov("SoftwareAgent");
    static final Node STARTED_AT = prov("startedAtTime");
    public static final Node ENDED_AT = prov("endedAtTime");
    public static final Node WAS_ASSOCIATED_WITH = prov("wasAssociatedWith");
    static final Node GENERATED = prov("generated");
    static final Node INVALIDATED = prov("invalidated");

    private Vocabulary() {}

    /** {@return the concept of a code list, such as {@code code("detention-status", "held")}} */
    public static Node code(String scheme, String notation) {
        return NodeFactory.createURI(CODES + scheme + "-" + notation);
    }

    private static Node parley(String name) {
        return NodeFactory.createURI(PARLEY + name);
    }

    private static Node prov(String name) {
        return NodeFactory.createURI(PROV + name);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }
}
