# One article's graph, broken in one way each. A block is a name, the messages that the shapes must give and no others,
# and the update that breaks the good graph of every-family/expected.trig.

## a tenure without evidence
# the fact has no evidence; add an oa:Annotation with oa:hasBody the fact and oa:hasTarget a passage
DELETE { ?e oa:hasBody ?n }
INSERT { ?e oa:hasBody <urn:x> }
WHERE { ?e oa:hasBody ?n . ?n a parley:Tenure }

## a detention without evidence
# the fact has no evidence; add an oa:Annotation with oa:hasBody the fact and oa:hasTarget a passage
DELETE { ?e oa:hasBody ?n }
INSERT { ?e oa:hasBody <urn:x> }
WHERE { ?e oa:hasBody ?n . ?n a parley:Detention }

## a proceeding without evidence
# the fact has no evidence; add an oa:Annotation with oa:hasBody the fact and oa:hasTarget a passage
DELETE { ?e oa:hasBody ?n }
INSERT { ?e oa:hasBody <urn:x> }
WHERE { ?e oa:hasBody ?n . ?n a parley:Proceeding }

## a statement without evidence
# the fact has no evidence; add an oa:Annotation with oa:hasBody the fact and oa:hasTarget a passage
DELETE { ?e oa:hasBody ?n }
INSERT { ?e oa:hasBody <urn:x> }
WHERE { ?e oa:hasBody ?n . ?n a parley:Statement }

## a meeting without evidence
# the fact has no evidence; add an oa:Annotation with oa:hasBody the fact and oa:hasTarget a passage
DELETE { ?e oa:hasBody ?n }
INSERT { ?e oa:hasBody <urn:x> }
WHERE { ?e oa:hasBody ?n . ?n a parley:Meeting }

## a representation without evidence
# the fact has no evidence; add an oa:Annotation with oa:hasBody the fact and oa:hasTarget a passage
DELETE { ?e oa:hasBody ?n }
INSERT { ?e oa:hasBody <urn:x> }
WHERE { ?e oa:hasBody ?n . ?n a parley:Representation }

## an agreement with parties and without evidence
# the fact has no evidence; add an oa:Annotation with oa:hasBody the fact and oa:hasTarget a passage
DELETE { ?e oa:hasBody ?n }
INSERT { ?e oa:hasBody <urn:x> }
WHERE { ?e oa:hasBody ?n . ?n a parley:Agreement }

## evidence without a fact
# the evidence has no fact; give it an oa:hasBody
INSERT DATA { <urn:e> a oa:Annotation ; oa:hasTarget passage:33-67 ; parley:rule "r" ; parley:confidence 0.5 }

## evidence without a passage
# the evidence does not lead to exactly one parley:Passage; give it one oa:hasTarget
DELETE { ?n oa:hasTarget ?v }
WHERE { ?n a oa:Annotation ; oa:hasTarget ?v }

## evidence without a rule
# the evidence does not name its rule; give it one parley:rule such as "detention.verb.passive"
DELETE { ?n parley:rule ?v }
WHERE { ?n a oa:Annotation ; parley:rule ?v }

## an empty trace
# the evidence has several traces, or an empty one; give it one text, or none
INSERT { ?n parley:trace "" }
WHERE { ?n a oa:Annotation }

## a confidence above one
# the confidence is not one xsd:decimal from 0 to 1; give a value such as 0.85
DELETE { ?n parley:confidence ?v }
INSERT { ?n parley:confidence 1.2 }
WHERE { ?n a oa:Annotation ; parley:confidence ?v }

## a confidence that is a double
# the confidence is not one xsd:decimal from 0 to 1; give a value such as 0.85
DELETE { ?n parley:confidence ?v }
INSERT { ?n parley:confidence 0.5e0 }
WHERE { ?n a oa:Annotation ; parley:confidence ?v }

## a passage of no article
# the passage does not stand in exactly one parley:Article; give it one oa:hasSource
DELETE { ?n oa:hasSource ?v }
WHERE { ?n a parley:Passage ; oa:hasSource ?v }

## a start below zero
# the passage does not have one start offset of 0 or more; give it an oa:TextPositionSelector with oa:start
DELETE { ?p oa:start 33 ; oa:end ?end }
INSERT { ?p oa:start -1 ; oa:end 33 }
WHERE { ?p oa:start 33 ; oa:end ?end }

## a passage without end
# the passage does not have one end offset; give it an oa:TextPositionSelector with oa:end
DELETE { ?n oa:end ?v }
WHERE { ?n a oa:TextPositionSelector ; oa:end ?v }

## a passage without words
# the passage does not have one exact quotation; give it an oa:TextQuoteSelector with oa:exact
DELETE { ?n oa:exact ?v }
WHERE { ?n a oa:TextQuoteSelector ; oa:exact ?v }

## a passage with a long text before it
# the text before the quotation is not one string of at most 32 characters; shorten oa:prefix
DELETE { ?n oa:prefix ?v }
INSERT { ?n oa:prefix "123456789012345678901234567890123" }
WHERE { ?n a oa:TextQuoteSelector ; oa:prefix ?v }

## a passage with a long text after it
# the text after the quotation is not one string of at most 32 characters; shorten oa:suffix
DELETE { ?n oa:suffix ?v }
INSERT { ?n oa:suffix "123456789012345678901234567890123" }
WHERE { ?n a oa:TextQuoteSelector ; oa:suffix ?v }

## a quotation that is longer than its offsets
# the quotation has 66 characters, but the offsets are 33 and 67; make oa:exact the text from oa:start to oa:end
DELETE { ?q oa:exact ?words }
INSERT { ?q oa:exact ?longer }
WHERE { ?q oa:exact ?words FILTER (STRSTARTS(?words, "President")) BIND (CONCAT(?words, " 1234567890123456789012345678901") AS ?longer) }

## a passage that ends before it starts
# the passage does not start before it ends; make oa:start smaller than oa:end
# the quotation has 34 characters, but the offsets are 33 and 7; make oa:exact the text from oa:start to oa:end
DELETE { ?p oa:end 67 }
INSERT { ?p oa:end 7 }
WHERE { ?p oa:end 67 }

## two headlines
# the article has more than one headline, or one that is no plain string; keep one schema:headline
INSERT { ?n schema:headline "Another" }
WHERE { ?n a parley:Article }

## a day of publication that is no date
# the day of publication is not one xsd:date; write it as "2026-03-31"^^xsd:date or leave it out
DELETE { ?n schema:datePublished ?v }
INSERT { ?n schema:datePublished "4 May 2026" }
WHERE { ?n a parley:Article ; schema:datePublished ?v }

## an article without the hash of its text
# the article has no SHA-256 of its text; give it one schema:sha256 of 64 hexadecimal digits
DELETE { ?n schema:sha256 ?v }
WHERE { ?n a parley:Article ; schema:sha256 ?v }

## a person without a name
# the entity does not have exactly one name in this article; give it one rdfs:label
DELETE { ?n rdfs:label ?v }
WHERE { ?n a parley:Person ; rdfs:label ?v }

## a state with two names
# the entity does not have exactly one name in this article; give it one rdfs:label
INSERT { ?n rdfs:label "Another" }
WHERE { ?n a parley:State }

## a tenure of nobody
# the tenure does not have exactly one person; give it one org:member that is a parley:Person
DELETE { ?n org:member ?v }
WHERE { ?n a parley:Tenure ; org:member ?v }

## a tenure of a state
# the tenure does not have exactly one person; give it one org:member that is a parley:Person
DELETE { ?n org:member ?v }
INSERT { ?n org:member state:sylvania }
WHERE { ?n a parley:Tenure ; org:member ?v }

## a tenure without a role
# the tenure does not have exactly one role; give it one org:role that is a skos:Concept
DELETE { ?n org:role ?v }
WHERE { ?n a parley:Tenure ; org:role ?v }

## a tenure without words for its role
# the tenure does not say its role in words; give it a parley:roleLabel such as "Prime Minister"
DELETE { ?n parley:roleLabel ?v }
WHERE { ?n a parley:Tenure ; parley:roleLabel ?v }

## a tenure of something without a type
# the tenure is of more than one organisation, or of one without a type; give it at most one org:organization that is a state, territory or organisation
DELETE { ?n org:organization ?v }
INSERT { ?n org:organization <urn:x> }
WHERE { ?n a parley:Tenure ; org:organization ?v }

## a tenure with a prisoner's status
# the status is not one of the list of tenure statuses; use one code:tenure-status-… such as code:tenure-status-current
DELETE { ?n parley:status ?v }
INSERT { ?n parley:status code:detention-status-held }
WHERE { ?n a parley:Tenure ; parley:status ?v }

## a tenure with a type that is unknown
# the type is not one of the list of tenure types; use code:tenure-type-office or code:tenure-type-occupation
DELETE { ?n parley:type ?v }
INSERT { ?n parley:type code:tenure-type-hobby }
WHERE { ?n a parley:Tenure ; parley:type ?v }

## a tenure that starts on a word
# the start is not one day, month or year; write it as xsd:date, xsd:gYearMonth or xsd:gYear
DELETE { ?n parley:start ?s ; parley:end ?e }
INSERT { ?n parley:start "1990s" }
WHERE { ?n parley:start ?s ; parley:end ?e }

## a tenure that ends on a word
# the end is not one day, month or year; write it as xsd:date, xsd:gYearMonth or xsd:gYear
DELETE { ?n parley:start ?s ; parley:end ?e }
INSERT { ?n parley:end "1990s" }
WHERE { ?n parley:start ?s ; parley:end ?e }

## a tenure that ends before it starts
# the tenure starts on 2021-08 and ends on 2020; leave out the date that is wrong
DELETE { ?n parley:end ?v }
INSERT { ?n parley:end "2020"^^xsd:gYear }
WHERE { ?n a parley:Tenure ; parley:end ?v }

## a detention of nobody
# the detention does not have exactly one prisoner; give it one parley:prisoner that is a parley:Person or a parley:DetaineeGroup
DELETE { ?n parley:prisoner ?v }
WHERE { ?n a parley:Detention ; parley:prisoner ?v }

## a detention of a state
# the detention does not have exactly one prisoner; give it one parley:prisoner that is a parley:Person or a parley:DetaineeGroup
DELETE { ?n parley:prisoner ?v }
INSERT { ?n parley:prisoner state:sylvania }
WHERE { ?n a parley:Detention ; parley:prisoner ?v }

## a holder without a type
# the holder has no type; type it as a state or an organisation
DELETE { ?n parley:heldBy ?v }
INSERT { ?n parley:heldBy <urn:x> }
WHERE { ?n a parley:Detention ; parley:heldBy ?v }

## a nationality without a type
# the nationality has no type; type it as a state or a territory
DELETE { ?n parley:nationality ?v }
INSERT { ?n parley:nationality <urn:x> }
WHERE { ?n a parley:Detention ; parley:nationality ?v }

## a count of none
# the count is not a whole number above zero; leave it out if the text gives none
DELETE { ?n parley:count ?v }
INSERT { ?n parley:count 0 }
WHERE { ?n a parley:Detention ; parley:count ?v }

## a capture on a word
# the day of capture is not a day, month or year; write it as xsd:date, xsd:gYearMonth or xsd:gYear
DELETE { ?n parley:since ?v }
INSERT { ?n parley:since "last week" }
WHERE { ?n a parley:Detention ; parley:since ?v }

## a detention with an agreement's status
# the status is not one of the list of detention statuses; use one code:detention-status-… such as code:detention-status-held
DELETE { ?n parley:status ?v }
INSERT { ?n parley:status code:agreement-status-signed }
WHERE { ?n a parley:Detention ; parley:status ?v }

## a label that is not in the list
# the label is not in the list of labels; use a code:label-… such as code:label-hostage, or parley:labelUsed alone
DELETE { ?n parley:labelConcept ?v }
INSERT { ?n parley:labelConcept code:label-hero }
WHERE { ?n a parley:Detention ; parley:labelConcept ?v }

## a proceeding against nobody
# the proceeding does not have exactly one defendant; give it one parley:defendant that is a parley:Person or a parley:DetaineeGroup
DELETE { ?n parley:defendant ?v }
WHERE { ?n a parley:Proceeding ; parley:defendant ?v }

## a proceeding of unknown type
# the type is not one of the list of proceeding types; use one code:proceeding-type-… such as code:proceeding-type-trial
DELETE { ?n parley:type ?v }
INSERT { ?n parley:type code:proceeding-type-raid }
WHERE { ?n a parley:Proceeding ; parley:type ?v }

## a proceeding on a word
# the date is not a day, month or year; write it as xsd:date, xsd:gYearMonth or xsd:gYear
INSERT { ?n parley:date "on Sunday" }
WHERE { ?n a parley:Proceeding }

## an agreement of unknown status
# the status is not one of the list of agreement statuses; use one code:agreement-status-… such as code:agreement-status-signed
DELETE { ?n parley:status ?v }
INSERT { ?n parley:status code:agreement-status-torn-up }
WHERE { ?n a parley:Agreement ; parley:status ?v }

## an agreement of unknown type
# the type is not one of the list of agreement types; use one code:agreement-type-… such as code:agreement-type-ceasefire
DELETE { ?n parley:type ?v }
INSERT { ?n parley:type code:agreement-type-handshake }
WHERE { ?n a parley:Agreement ; parley:type ?v }

## a party without a type
# a party has no type; type it as a state, territory, organisation, group or person
DELETE { ?n parley:party ?v }
INSERT { ?n parley:party <urn:x> }
WHERE { ?n a parley:Agreement ; parley:party ?v }

## a mediator without a type
# a mediator has no type; type it as a person, organisation or state
DELETE { ?n parley:mediator ?v }
INSERT { ?n parley:mediator <urn:x> }
WHERE { ?n a parley:Agreement ; parley:mediator ?v }

## an agreement on a word
# the date is not a day, month or year; write it as xsd:date, xsd:gYearMonth or xsd:gYear
DELETE { ?n parley:date ?v }
INSERT { ?n parley:date "in May" }
WHERE { ?n a parley:Agreement ; parley:date ?v }

## a step without a status
# the step does not say what happened; give it a parley:status
DELETE { ?n parley:status ?v }
WHERE { ?n a parley:AgreementStep ; parley:status ?v }

## a step without a date
# the step has no day, month or year; give it a parley:date as xsd:date, xsd:gYearMonth or xsd:gYear, or leave the step out
DELETE { ?n parley:date ?v }
WHERE { ?n a parley:AgreementStep ; parley:date ?v }

## a statement by nobody
# the statement does not have exactly one speaker; give it one parley:speaker that is a person, organisation or state
DELETE { ?n parley:speaker ?v }
WHERE { ?n a parley:Statement ; parley:speaker ?v }

## a statement with two acts
# the act is not exactly one of the list of statement acts; use one code:statement-act-… such as code:statement-act-call
INSERT { ?n parley:act code:statement-act-warn }
WHERE { ?n a parley:Statement }

## a statement about nothing
# the statement is not about a topic of the list; use one or more code:statement-topic-… such as code:statement-topic-release
DELETE { ?n parley:about ?v }
WHERE { ?n a parley:Statement ; parley:about ?v }

## a target without a type
# the target has no type; type it, or use parley:targetPhrase
DELETE { ?n parley:target ?v }
INSERT { ?n parley:target <urn:x> }
WHERE { ?n a parley:Statement ; parley:target ?v }

## a statement on a word
# the date is not one day, month or year; write it as xsd:date, xsd:gYearMonth or xsd:gYear
INSERT { ?n parley:date "on Sunday" }
WHERE { ?n a parley:Statement }

## a meeting of one
# the meeting does not have two typed participants; give it at least two parley:participant that are persons, organisations or states
DELETE { ?n parley:participant person:ivo-brandt }
WHERE { ?n parley:participant person:ivo-brandt }

## a meeting in an unknown mode
# the mode is not one of the list of meeting modes; use one code:meeting-mode-… such as code:meeting-mode-phone
DELETE { ?n parley:mode ?v }
INSERT { ?n parley:mode code:meeting-mode-fax }
WHERE { ?n a parley:Meeting ; parley:mode ?v }

## a meeting on a word
# the date is not one day, month or year; write it as xsd:date, xsd:gYearMonth or xsd:gYear
DELETE { ?n parley:date ?v }
INSERT { ?n parley:date "on Sunday" }
WHERE { ?n a parley:Meeting ; parley:date ?v }

## a representation by nobody
# the representation does not have exactly one lawyer; give it one parley:lawyer that is a person or an organisation
DELETE { ?n parley:lawyer ?v }
WHERE { ?n a parley:Representation ; parley:lawyer ?v }

## a representation of nobody
# the representation does not have exactly one client; give it one parley:client that is a person, group or organisation
DELETE { ?n parley:client ?v }
WHERE { ?n a parley:Representation ; parley:client ?v }

## a status on a meeting
# only a tenure, detention, agreement or step has a status; leave out parley:status
INSERT { ?n parley:status code:agreement-status-signed }
WHERE { ?n a parley:Meeting }

## a type on a statement
# only a tenure, proceeding or agreement has a type; leave out parley:type
INSERT { ?n parley:type code:agreement-type-other }
WHERE { ?n a parley:Statement }

## a decision about nothing
# the decision is not about exactly one fact or person; give it one parley:decides that is an IRI
INSERT DATA {
  <urn:d> a parley:Decision ; parley:verdict code:verdict-rejected ; skos:note "another person" ;
      prov:wasAssociatedWith <urn:anna> ; prov:endedAtTime "2026-11-22T10:00:00Z"^^xsd:dateTime .
  <urn:anna> foaf:accountName "anna" .
}

## a decision of a verdict that is not in the list
# the verdict is not exactly one of the list of verdicts; use one code:verdict-… such as code:verdict-rejected
INSERT DATA {
  <urn:d> a parley:Decision ; parley:decides <urn:fact> ; parley:verdict code:verdict-doubted ; skos:note "another person" ;
      prov:wasAssociatedWith <urn:anna> ; prov:endedAtTime "2026-11-22T10:00:00Z"^^xsd:dateTime .
  <urn:anna> foaf:accountName "anna" .
}

## a decision of nobody
# the decision does not name its curator; give it one prov:wasAssociatedWith with one foaf:accountName
INSERT DATA {
  <urn:d> a parley:Decision ; parley:decides <urn:fact> ; parley:verdict code:verdict-rejected ; skos:note "another person" ;
      prov:wasAssociatedWith <urn:anna> ; prov:endedAtTime "2026-11-22T10:00:00Z"^^xsd:dateTime .
  <urn:anna> a prov:Agent .
}

## a decision without a time
# the decision does not say when it was taken; give it one prov:endedAtTime such as "2026-11-22T10:00:00Z"^^xsd:dateTime
INSERT DATA {
  <urn:d> a parley:Decision ; parley:decides <urn:fact> ; parley:verdict code:verdict-rejected ; skos:note "another person" ;
      prov:wasAssociatedWith <urn:anna> .
  <urn:anna> foaf:accountName "anna" .
}

## a decision with an empty note
# the note is not one string of 1 to 2000 characters; shorten skos:note or leave it out
INSERT DATA {
  <urn:d> a parley:Decision ; parley:decides <urn:fact> ; parley:verdict code:verdict-rejected ; skos:note "" ;
      prov:wasAssociatedWith <urn:anna> ; prov:endedAtTime "2026-11-22T10:00:00Z"^^xsd:dateTime .
  <urn:anna> foaf:accountName "anna" .
}

## a rejection without a note
# the decision is <https://w3id.org/parley/codes#verdict-rejected> and lacks what that needs; a correction has parley:correctedProperty, parley:statedValue and parley:correctedValue, a merger parley:keeps, a withdrawal parley:withdraws, and all but a confirmation skos:note
INSERT DATA {
  <urn:d> a parley:Decision ; parley:decides <urn:fact> ; parley:verdict code:verdict-rejected ;
      prov:wasAssociatedWith <urn:anna> ; prov:endedAtTime "2026-11-22T10:00:00Z"^^xsd:dateTime .
  <urn:anna> foaf:accountName "anna" .
}

## a correction without values
# the decision is <https://w3id.org/parley/codes#verdict-corrected> and lacks what that needs; a correction has parley:correctedProperty, parley:statedValue and parley:correctedValue, a merger parley:keeps, a withdrawal parley:withdraws, and all but a confirmation skos:note
INSERT DATA {
  <urn:d> a parley:Decision ; parley:decides <urn:fact> ; parley:verdict code:verdict-corrected ; skos:note "another person" ;
      prov:wasAssociatedWith <urn:anna> ; prov:endedAtTime "2026-11-22T10:00:00Z"^^xsd:dateTime .
  <urn:anna> foaf:accountName "anna" .
}

## a merger without the person that is kept
# the decision is <https://w3id.org/parley/codes#verdict-merged> and lacks what that needs; a correction has parley:correctedProperty, parley:statedValue and parley:correctedValue, a merger parley:keeps, a withdrawal parley:withdraws, and all but a confirmation skos:note
INSERT DATA {
  <urn:d> a parley:Decision ; parley:decides <urn:fact> ; parley:verdict code:verdict-merged ; skos:note "another person" ;
      prov:wasAssociatedWith <urn:anna> ; prov:endedAtTime "2026-11-22T10:00:00Z"^^xsd:dateTime .
  <urn:anna> foaf:accountName "anna" .
}

## a withdrawal of nothing
# the decision is <https://w3id.org/parley/codes#verdict-withdrawn> and lacks what that needs; a correction has parley:correctedProperty, parley:statedValue and parley:correctedValue, a merger parley:keeps, a withdrawal parley:withdraws, and all but a confirmation skos:note
INSERT DATA {
  <urn:d> a parley:Decision ; parley:decides <urn:fact> ; parley:verdict code:verdict-withdrawn ; skos:note "another person" ;
      prov:wasAssociatedWith <urn:anna> ; prov:endedAtTime "2026-11-22T10:00:00Z"^^xsd:dateTime .
  <urn:anna> foaf:accountName "anna" .
}
