package org.gangmu.extract;

import java.io.IOException;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Asks Tika's detectors, which are slow to load, about the files that signatures alone cannot tell. */
final class TikaTypes {

    private TikaTypes() {
    }

    /** The format of an OLE2 compound file: old Office documents, and the wrapping of encrypted new ones. */
    static Format ofOle(byte[] bytes) throws ExtractException {
        String type = detect(bytes);
        switch (type) {
            case "application/msword", "application/vnd.ms-word":
                return Format.DOC;
            case "application/vnd.ms-excel":
                return Format.XLS;
            case "application/vnd.ms-powerpoint":
                return Format.PPT;
            case "application/x-tika-ooxml-protected":
                throw encrypted();
            case "application/x-tika-msoffice":
                throw new ExtractException("is damaged: it starts like an Office document, but holds none");
            default:
                throw unreadable(type);
        }
    }

    private static String detect(byte[] bytes) throws ExtractException {
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            return new POIFSContainerDetector().detect(in, new Metadata()).getBaseType().toString();
        } catch (IOException | RuntimeException e) {
            throw new ExtractException("is damaged: " + OneLine.of(e), e);
        }
    }

    /** What to say of bytes that are no document. */
    static ExtractException notADocument(byte[] bytes) {
        String type = MediaType.OCTET_STREAM.toString();
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            // By content alone: a name that promises a document is wrong here.
            type = MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
        } catch (IOException | RuntimeException e) {
            // The type only decorates the message.
            type = MediaType.OCTET_STREAM.toString();
        }
        return unreadable(type.startsWith("text/") ? MediaType.OCTET_STREAM.toString() : type);
    }

    static ExtractException unreadable(String type) {
        return new ExtractException(ExtractException.Reason.NO_DOCUMENT, "is not a document Gangmu can read (" + type + ")");
    }

    static ExtractException encrypted() {
        return new ExtractException("is encrypted; remove the password first");
    }
}
