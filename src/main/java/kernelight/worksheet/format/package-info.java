/**
 * The questions of a worksheet's variant as text files, a class for each format: JSON for scripts, Markdown, and what
 * learning platforms import (Moodle XML, GIFT, QTI 1.2). Each makes the whole content of a file as text or bytes; nothing
 * is written here.
 *
 * <p>Where the formats are described: <a href="https://docs.moodle.org/en/Moodle_XML_format">Moodle XML</a> and its <a
 * href="https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type">cloze questions</a>, <a
 * href="https://docs.moodle.org/en/GIFT_format">GIFT</a>, <a
 * href="https://www.imsglobal.org/question/qtiv1p2/imsqti_asi_infov1p2.html">QTI 1.2 ASI</a> with the fields by which
 * Canvas knows the kind of a question.
 */
package kernelight.worksheet.format;
