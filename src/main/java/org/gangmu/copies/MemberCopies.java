package org.gangmu.copies;

import java.util.Optional;

/**
 * What of one document stands elsewhere.
 *
 * @param member its name and size
 * @param share  how much of it stands in a document that is not known to be later, from 0 to 1
 * @param common how much of it, copies aside, is common phrases
 * @param source the document that most of its copies stand in; empty if it has none
 */
public record MemberCopies(Member member, double share, double common, Optional<Member> source) {
}
