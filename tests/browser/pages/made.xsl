<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html"/>
  <xsl:template match="/">
    <html><body>
      <input type="file"/>
      <script>
        window.input = document.querySelector("input");
        for (const kind of ["input", "change"]) window.addEventListener(kind, () => { window.got = input.files.length; }, true);
      </script>
    </body></html>
  </xsl:template>
</xsl:stylesheet>
