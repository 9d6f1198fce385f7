package org.gangmu.serve;

import java.util.List;

/**
 * What a caller may ask for behind the question mark of an address.
 *
 * @param values that it may have; empty: any text
 */
record Parameter(String name, String description, List<String> values) {

    static final Parameter NAME = new Parameter("name", "How results name the document; its ending tells text formats apart (md, csv, html, eml). Of a path, what follows the last separator.",
            List.of());
    static final Parameter UI = new Parameter("ui", "Language of headings and remarks; if it is not given, that of the document.", List.of("zh", "en"));
    static final Parameter ALL = new Parameter("all", "Page furniture too, as the default label with its role.", List.of("true", "false"));
    static final Parameter LINE = new Parameter("line", "Only sentences that touch this line of the extracted text, from 1.", List.of());
    static final Parameter WORDS = new Parameter("words", "In text, the words of each sentence with their part of speech.", List.of("true", "false"));

    static Parameter format(List<String> formats) {
        return new Parameter("format", "Format of the answer; if it is not given, what the header Accept asks for, else " + formats.get(0) + ".", formats);
    }
}
