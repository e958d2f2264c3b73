/**
 * A sentence model in this process: {@link org.cadre.sentences.SentenceModels} finds the {@link org.cadre.index.Embedder} that
 * Cadre uses, all-MiniLM-L6-v2 with weights of one byte each, run by ONNX Runtime on one thread.
 *
 * <p>Why beside the index and not in it: the index needs the JDK and Lucene only, and goes without vectors where the
 * model's libraries are missing. They are heavy and native, and cannot be loaded by two applications of one server, so that
 * they belong to the server and not to an application.
 *
 * <p>Why ONNX Runtime 1.26 and no newer one: 1.29 was seen to crash the whole process where its command line is long, as that of
 * an application server may be.
 *
 * <p>Why an own word splitter, where libraries exist: the known one is native code too, which unpacks itself into the user's
 * home and may look for updates on the network; BERT's rule is a page of Java.
 */
@NullMarked
package org.cadre.sentences;

import org.jspecify.annotations.NullMarked;
